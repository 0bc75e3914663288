package interleave.demo;

import java.util.List;

/**
 * What a process waits for: each source with how often it has woken somebody. They belong to the processes that open them, and go with them.
 *
 * @param sources in the order in which they are added to a {@link interleave.ipc.Poller}
 */
public record SourcesSpec(String name, List<String> sources) implements ObjectSpec {
    public SourcesSpec {
        sources = List.copyOf(sources);
    }

    @Override
    public String kind() {
        return "sources";
    }

    @Override
    public List<String> parts() {
        return sources;
    }

    @Override
    public List<Long> initials() {
        return sources.stream().map(_ -> 0L).toList();
    }
}
