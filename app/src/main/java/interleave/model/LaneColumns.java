package interleave.model;

/**
 * An actor's lane by pixel columns. Shares are parts of a column's time, 0 to 1; what is missing to 1 is time in which its program did not run: before its beginning, after its end.
 *
 * @param operations how many ended in the column; a fraction where it is known only for several columns together
 * @param shortest duration of those operations, ns; 0 where there were none
 * @param longest the same
 */
public record LaneColumns(float[] running, float[] held, float[] blocked, float[] stopped, float[] operations, float[] shortest, float[] longest) {
    static LaneColumns of(int columns) {
        return new LaneColumns(
                new float[columns], new float[columns], new float[columns], new float[columns], new float[columns], new float[columns], new float[columns]);
    }

    float[] of(Span span) {
        return switch (span) {
            case RUNNING -> running;
            case HELD -> held;
            case BLOCKED -> blocked;
            case STOPPED -> stopped;
        };
    }

    void count(int column, float number, float least, float most) {
        operations[column] += number;
        shortest[column] = shortest[column] == 0 ? least : Math.min(shortest[column], least);
        longest[column] = Math.max(longest[column], most);
    }
}
