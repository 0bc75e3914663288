package interleave.schedule;

import java.util.List;

/** Each lets so many operations pass, and then it is the next one's turn: where all must have come halfway, as for a deadlock of many, a few preemptions do not do. */
final class InTurn implements Choice {
    private final int operations;
    private int left;

    InTurn(int operations) {
        this.operations = operations;
    }

    @Override
    public void begin() {
        left = 0;
    }

    @Override
    public int choose(List<Integer> able, int last) {
        if (left > 0 && able.contains(last)) {
            left--;
            return last;
        }
        left = operations - 1;
        return able.stream().filter(actor -> actor > last).findFirst().orElse(able.getFirst());
    }
}
