package interleave.ipc.inspect;

/**
 * What tells an object from every other one of the machine at this moment.
 *
 * @param place the device of a file as the kernel prints it ({@code 00:1b}), the kind of a System V object
 * @param number the inode of a file, the identifier of a System V object
 */
record ObjectKey(String place, String number) {
    static ObjectKey of(FileIdentity file) {
        return new ObjectKey(file.kernelDevice(), file.inodeText());
    }

    static ObjectKey of(ObjectType systemV, long identifier) {
        return new ObjectKey(systemV.key(), Long.toString(identifier));
    }
}
