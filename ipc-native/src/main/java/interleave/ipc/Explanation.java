package interleave.ipc;

/**
 * Why a call failed, and what to do.
 *
 * @param cause words that follow a colon
 * @param remedy words that follow a semicolon
 */
record Explanation(String cause, String remedy) {
    IpcException of(String call, String object, int error) {
        Errno symbol = Errno.of(error);
        return new IpcException(call, object, symbol, symbol == Errno.UNKNOWN ? "error " + error + ", " + cause : cause, remedy);
    }
}
