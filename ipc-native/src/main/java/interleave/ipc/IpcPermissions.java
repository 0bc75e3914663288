package interleave.ipc;

/**
 * Who may do what with a System V object, see sysvipc(7).
 *
 * @param owner user id; the owner and the creator may remove the object and change its permissions
 * @param mode the lowest nine bits, as of a file; there is no execute
 */
public record IpcPermissions(long owner, long group, long creator, long creatorGroup, int mode) {}
