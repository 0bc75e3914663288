package interleave.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The methods of the demos that a method calls, as far as they perform operations themselves or call others that do. Reads class files (JVMS 4). */
final class CalledMethods {
    private static final String DEMOS = "interleave/demo/";
    private static final String OBJECTS = "interleave/ipc/";
    private static final Set<String> HANDED_OUT = Set.of(DEMOS + "Sources", DEMOS + "ObjectFiles");

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Set<Name> visited = new HashSet<>();
    private final List<Found> methods = new ArrayList<>();
    private final NavigableMap<Integer, Set<String>> calls = new TreeMap<>();

    private CalledMethods() {}

    /** A method, as a class file names it. */
    record Name(String owner, String method, String descriptor) {}

    /**
     * A method with its statements.
     *
     * @param file path of its source below the roots of the sources
     */
    record Found(String file, String method, int firstStatement, int lastStatement) {
        LineRange range(List<String> text) {
            return LineRange.ofMethod(method, firstStatement, lastStatement, text);
        }
    }

    /** What this one calls, itself the first. */
    static CalledMethods from(Name start) {
        CalledMethods called = new CalledMethods();
        called.visit(start, true);
        return called;
    }

    List<Found> methods() {
        return methods;
    }

    /** Methods of objects that are called, by line. */
    NavigableMap<Integer, Set<String>> calls() {
        return calls;
    }

    /** @return whether an operation is performed in it or below it */
    private boolean visit(Name name, boolean keep) {
        if (!name.owner.startsWith(DEMOS) || !visited.add(name)) {
            return false;
        }
        return classOf(name.owner).methods().stream()
                .filter(each -> each.methodName().equalsString(name.method) && each.methodType().equalsString(name.descriptor) && each.code().isPresent())
                .findFirst()
                .map(method -> visit(name, method, keep))
                .orElse(false);
    }

    private boolean visit(Name name, MethodModel method, boolean keep) {
        int place = methods.size();
        List<Integer> lines = new ArrayList<>();
        boolean performs = read(method, lines);
        if (performs || keep) {
            methods.add(place, new Found(fileOf(name.owner), name.method, Collections.min(lines), Collections.max(lines)));
        }
        return performs;
    }

    private boolean read(MethodModel method, List<Integer> lines) {
        boolean performs = false;
        int line = 0;
        for (CodeElement element : method.code().orElseThrow()) {
            switch (element) {
                case LineNumber number -> lines.add(line = number.line());
                case InvokeInstruction call when isObject(call.owner().asInternalName()) -> {
                    calls.computeIfAbsent(line, _ -> new TreeSet<>()).add(call.name().stringValue());
                    performs = true;
                }
                case InvokeInstruction call -> performs |= visit(new Name(call.owner().asInternalName(), call.name().stringValue(), call.type().stringValue()), false);
                case InvokeDynamicInstruction lambda -> performs |= visitLambdas(lambda);
                default -> {
                    // Neither a line nor a call.
                }
            }
        }
        return performs;
    }

    private static boolean isObject(String owner) {
        return owner.startsWith(OBJECTS) || HANDED_OUT.contains(owner);
    }

    private boolean visitLambdas(InvokeDynamicInstruction instruction) {
        boolean performs = false;
        for (var argument : instruction.bootstrapArgs()) {
            if (argument instanceof DirectMethodHandleDesc handle) {
                String descriptor = handle.owner().descriptorString();
                performs |= visit(new Name(descriptor.substring(1, descriptor.length() - 1), handle.methodName(), handle.lookupDescriptor()), false);
            }
        }
        return performs;
    }

    private ClassModel classOf(String name) {
        return classes.computeIfAbsent(name, _ -> {
            try (InputStream file = CalledMethods.class.getResourceAsStream("/" + name + ".class")) {
                return ClassFile.of().parse(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String fileOf(String name) {
        String source = classOf(name).findAttribute(Attributes.sourceFile()).orElseThrow().sourceFile().stringValue();
        return name.substring(0, name.lastIndexOf('/') + 1) + source;
    }
}
