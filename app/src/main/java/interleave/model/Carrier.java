package interleave.model;

import interleave.demo.ObjectSpec;
import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Carries what a fold knows into bytes, or out of them. A fold names its fields once, each with the value that it has, and takes what it is given for it: on the way in the same, on the way
 * out what was carried. So the two ways cannot differ.
 */
abstract class Carrier {
    /** Nobody, nothing. */
    private static final int NONE = -1;

    private final List<ObjectSpec> objects;
    private int actors;

    Carrier(List<ObjectSpec> objects) {
        this.objects = objects;
    }

    /** On the way out, all that it says of itself is checked: what comes of it can be shown and folded on.
     *
     * @throws MalformedBlockException as all others do, where nothing of the kind was carried
     */
    static Carrier outOf(byte[] bytes, List<ObjectSpec> objects) {
        return new Unloading(new ByteSource(bytes), objects);
    }

    static Carrier into(ByteSink to, List<ObjectSpec> objects) {
        return new Loading(to, objects);
    }

    abstract long number(long value);

    abstract String text(String value);

    /** Says that this was all. */
    abstract void end();

    /** No list that comes out can be longer. */
    abstract int most();

    /** As wide as an int. */
    final int whole(int value) {
        return within(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    final int within(int value, int least, int most) {
        long carried = number(value);
        if (carried < least || carried > most) {
            throw new MalformedBlockException("a state says " + carried + " where from " + least + " to " + most + " is possible");
        }
        return (int) carried;
    }

    final boolean flag(boolean value) {
        return within(value ? 1 : 0, 0, 1) == 1;
    }

    /** By its name: their order may change. */
    final <E extends Enum<E>> E choice(E value, Class<E> type) {
        String name = text(value.name());
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new MalformedBlockException("a state says " + name + " where no such thing is known");
    }

    /** May be null. */
    final Operation operation(Operation value) {
        int code = within(value == null ? 0 : value.code(), 0, 255);
        Operation carried = Codes.operation(code);
        if (carried == null && code != 0) {
            throw new MalformedBlockException("a state says operation " + code + " where no such thing is known");
        }
        return carried;
    }

    /** Indices of actors can be carried when it is known how many there are. */
    final void actors(int count) {
        actors = count;
    }

    /** An index, or −1. */
    final int actor(int value) {
        return within(value, NONE, actors - 1);
    }

    /** An index, or −1. */
    final int object(int value) {
        return within(value, NONE, objects.size() - 1);
    }

    /** Of an object that there is. */
    final int part(int object, int value) {
        if (object == NONE) {
            throw new MalformedBlockException("a state says a part of nothing");
        }
        return within(value, 0, objects.get(object).parts().size() - 1);
    }

    /**
     * A list of its own.
     *
     * @param any stands for each element on the way out
     */
    final <T> List<T> list(Collection<? extends T> values, T any, UnaryOperator<T> each) {
        int count = within(values.size(), 0, most());
        List<T> carried = new ArrayList<>();
        Iterator<? extends T> next = values.iterator();
        for (int i = 0; i < count; i++) {
            carried.add(each.apply(next.hasNext() ? next.next() : any));
        }
        return carried;
    }

    final List<Long> numbers(Collection<Long> values) {
        return List.copyOf(list(values, 0L, this::number));
    }

    private static final class Loading extends Carrier {
        private final ByteSink to;

        Loading(ByteSink to, List<ObjectSpec> objects) {
            super(objects);
            this.to = to;
        }

        @Override
        long number(long value) {
            to.putSigned(value);
            return value;
        }

        @Override
        String text(String value) {
            to.putText(value);
            return value;
        }

        @Override
        void end() {
            // Whoever has the bytes knows how many they are.
        }

        @Override
        int most() {
            return Integer.MAX_VALUE;
        }
    }

    private static final class Unloading extends Carrier {
        private final ByteSource from;

        Unloading(ByteSource from, List<ObjectSpec> objects) {
            super(objects);
            this.from = from;
        }

        @Override
        long number(long value) {
            return from.getSigned();
        }

        @Override
        String text(String value) {
            return from.getText();
        }

        @Override
        void end() {
            from.end();
        }

        @Override
        int most() {
            return from.left();
        }
    }
}
