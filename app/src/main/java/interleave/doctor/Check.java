package interleave.doctor;

import interleave.ipc.IpcException;
import java.util.function.Supplier;

/**
 * Something that a machine may lack.
 *
 * @param id in kebab-case, unique
 * @param name for people
 * @param required whether no demo can be had without it
 * @param look does the thing
 */
public record Check(String id, String name, boolean required, Supplier<Finding> look) {
    /** Does the thing now. A call that the kernel refuses is a finding, with the remedy that goes with the refusal. */
    public Finding examine() {
        try {
            return look.get();
        } catch (IpcException refused) {
            String message = refused.getMessage();
            String remedy = "; " + refused.remedy();
            return Finding.lacking(message.substring(0, message.length() - remedy.length()), refused.remedy());
        }
    }
}
