package interleave.recording.export;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.List;

/** What Perfetto publishes of its traces, as far as it concerns us: {@code protos/perfetto/trace} of github.com/google/perfetto. */
final class PerfettoSchema {
    private PerfettoSchema() {}

    /** Of {@code perfetto.protos.Trace}. */
    static Descriptor trace() {
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setName("trace.proto")
                .setPackage("perfetto.protos")
                .setSyntax("proto2")
                .addMessageType(message("Trace", of("packet", 1, "TracePacket", Label.LABEL_REPEATED)))
                .addMessageType(message("TracePacket",
                        of("timestamp", 8, Type.TYPE_UINT64),
                        of("trusted_packet_sequence_id", 10, Type.TYPE_UINT32),
                        of("track_event", 11, "TrackEvent", Label.LABEL_OPTIONAL),
                        of("track_descriptor", 60, "TrackDescriptor", Label.LABEL_OPTIONAL)))
                .addMessageType(message("TrackDescriptor",
                        of("uuid", 1, Type.TYPE_UINT64),
                        of("name", 2, Type.TYPE_STRING),
                        of("process", 3, "ProcessDescriptor", Label.LABEL_OPTIONAL),
                        of("parent_uuid", 5, Type.TYPE_UINT64),
                        of("counter", 8, "CounterDescriptor", Label.LABEL_OPTIONAL)))
                .addMessageType(message("ProcessDescriptor", of("pid", 1, Type.TYPE_INT32), of("process_name", 6, Type.TYPE_STRING)))
                .addMessageType(message("CounterDescriptor"))
                .addMessageType(message("DebugAnnotation", of("int_value", 4, Type.TYPE_INT64), of("name", 10, Type.TYPE_STRING)))
                .addMessageType(message("TrackEvent",
                        of("debug_annotations", 4, "DebugAnnotation", Label.LABEL_REPEATED),
                        of("type", 9, Type.TYPE_ENUM).toBuilder().setTypeName(".perfetto.protos.TrackEvent.Type").build(),
                        of("track_uuid", 11, Type.TYPE_UINT64),
                        of("name", 23, Type.TYPE_STRING),
                        of("counter_value", 30, Type.TYPE_INT64),
                        of("flow_ids", 47, Type.TYPE_FIXED64).toBuilder().setLabel(Label.LABEL_REPEATED).build(),
                        of("terminating_flow_ids", 48, Type.TYPE_FIXED64).toBuilder().setLabel(Label.LABEL_REPEATED).build()).toBuilder()
                        .addEnumType(EnumDescriptorProto.newBuilder()
                                .setName("Type")
                                .addValue(value("TYPE_UNSPECIFIED", 0))
                                .addValue(value("TYPE_SLICE_BEGIN", 1))
                                .addValue(value("TYPE_SLICE_END", 2))
                                .addValue(value("TYPE_INSTANT", 3))
                                .addValue(value("TYPE_COUNTER", 4)))
                        .build())
                .build();
        try {
            return FileDescriptor.buildFrom(file, new FileDescriptor[0]).findMessageTypeByName("Trace");
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DescriptorProto message(String name, FieldDescriptorProto... fields) {
        return DescriptorProto.newBuilder().setName(name).addAllField(List.of(fields)).build();
    }

    private static FieldDescriptorProto of(String name, int number, Type type) {
        return FieldDescriptorProto.newBuilder().setName(name).setNumber(number).setType(type).setLabel(Label.LABEL_OPTIONAL).build();
    }

    private static FieldDescriptorProto of(String name, int number, String message, Label label) {
        return FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setType(Type.TYPE_MESSAGE)
                .setTypeName(".perfetto.protos." + message)
                .setLabel(label)
                .build();
    }

    private static EnumValueDescriptorProto value(String name, int number) {
        return EnumValueDescriptorProto.newBuilder().setName(name).setNumber(number).build();
    }
}
