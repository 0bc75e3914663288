package interleave.session;

import interleave.demo.ObjectSpec;

/**
 * An object of a session, as it is called.
 *
 * @param systemName such as {@code /interleave-7f3a-counter}
 * @param kind as in {@code run --json}
 * @param ours whether the session has made it and will remove it
 */
public record ObjectInfo(ObjectSpec spec, String systemName, String kind, boolean ours) {}
