package interleave.session;

import interleave.demo.ObjectSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All objects of a session, in the order of the demo's list: made together or not at all. */
final class SessionObjects {
    private final Register register;
    private final List<KernelObject> objects = new ArrayList<>();
    private final List<ObjectInfo> infos = new ArrayList<>();
    private final List<List<Long>> initials = new ArrayList<>();

    private SessionObjects(Register register) {
        this.register = register;
    }

    /** @throws interleave.ipc.IpcException if one cannot be made; those that were are removed again */
    static SessionObjects make(List<ObjectSpec> specs, ObjectFactory factory, Register register) {
        SessionObjects all = new SessionObjects(register);
        try {
            specs.forEach(spec -> all.add(spec, factory.make(spec)));
            return all;
        } catch (RuntimeException e) {
            Cleanup cleanup = new Cleanup(e);
            cleanup.step(all::remove);
            throw e;
        }
    }

    private void add(ObjectSpec spec, ObjectFactory.Made made) {
        KernelObject object = made.object();
        objects.add(object);
        infos.add(new ObjectInfo(object.actual(spec), object.systemName(), object.kind().key(), made.ours()));
        // Somebody from outside may have been at one of ours already.
        initials.add(made.ours() ? spec.initials() : object.values());
    }

    List<KernelObject> list() {
        return objects;
    }

    List<ObjectInfo> infos() {
        return infos;
    }

    /** Under which actors find them, by the demo's names. */
    Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (int i = 0; i < objects.size(); i++) {
            addresses.put(infos.get(i).spec().name(), objects.get(i).address());
        }
        return addresses;
    }

    /** See {@link KernelObject#handOver}. */
    void handOver() {
        objects.forEach(KernelObject::handOver);
    }

    /** Whether the same actors can begin again. */
    boolean areReusable() {
        return objects.stream().allMatch(KernelObject::isReusable);
    }

    /** The numbers that the objects held before the first actor began. */
    List<List<Long>> initials() {
        return initials;
    }

    /** Puts all back to what they held before the first actor began. */
    void reset() {
        for (int i = 0; i < objects.size(); i++) {
            objects.get(i).reset(initials.get(i));
        }
    }

    /** Closes all, and removes those that the session has made; what fails does not keep the others. */
    void remove() {
        Cleanup cleanup = new Cleanup();
        for (int i = 0; i < objects.size(); i++) {
            KernelObject object = objects.get(i);
            boolean ours = infos.get(i).ours();
            cleanup.step(object::close);
            cleanup.step(() -> {
                // Somebody may have removed it, and made another one under its name.
                if (ours && object.isThere()) {
                    object.kind().remove(object.systemName());
                    register.removed(object.kind(), object.systemName());
                }
            });
        }
        cleanup.end();
    }
}
