package interleave.fxml;

import interleave.fxml.control.Activity;
import interleave.fxml.control.ActorCard;
import interleave.fxml.control.CounterCell;
import interleave.fxml.control.DemoList;
import interleave.fxml.control.LockCell;
import interleave.fxml.control.OpenEnd;
import interleave.fxml.control.PipeTube;
import interleave.fxml.control.QueueLane;
import interleave.fxml.control.ResultCard;
import interleave.fxml.control.SemaphoreBag;
import interleave.fxml.control.Slot;
import interleave.fxml.control.Source;
import interleave.fxml.control.Waiter;
import java.util.ArrayList;
import java.util.List;

/** Plausible contents for controls, for tests and their pictures alone. */
final class Sample {

    private final Texts texts;

    Sample(Texts texts) {
        this.texts = texts;
    }

    List<DemoList.Item> demos() {
        return List.of(new DemoList.Item("lost", "Lost increments", "Shared memory"),
                new DemoList.Item("guarded", "Guarded increments", "Shared memory"),
                new DemoList.Item("bag", "Bag of seven", "Semaphores"),
                new DemoList.Item("queue", "Queue of ten", "Message queues"));
    }

    ActorCard actor(String role, int number, int accent, Activity activity) {
        var card = new ActorCard(texts);
        card.setName(role + "-" + number);
        card.setPid(4710 + number);
        card.setAccent(accent);
        card.setActivity(activity);
        card.setRegisterName(texts.format("actor.local", "n"));
        card.setRegisterValue(activity == Activity.BLOCKED ? "—" : "42");
        card.setOperations(texts.format("actor.operations.rate", 1204L, 2.0));
        card.setDetail(activity == Activity.BLOCKED ? "in sem_wait: futex_do_wait" : "$ 41 → 42");
        card.setActivityText(switch (activity) {
            case HELD -> texts.format("activity.held.before", "store");
            case BLOCKED -> texts.format("activity.blocked.for", 3.2);
            case EXITED -> texts.format("activity.exited.code", 0);
            default -> "";
        });
        return card;
    }

    CounterCell counter(Source source) {
        var cell = new CounterCell(texts);
        cell.setName("counter");
        cell.setSystemName("/interleave-7f-counter");
        cell.setValue("41");
        cell.setLayout("u64 @ 0");
        cell.setBytes("2900 0000 0000 0000");
        cell.setSource(source);
        cell.setNote(texts.format("object.note.stored", "incrementer-1"));
        return cell;
    }

    SemaphoreBag bag(String name, int value, int waiters) {
        var bag = new SemaphoreBag(texts);
        bag.setName(name);
        bag.setSystemName("/interleave-7f-" + name);
        bag.setKindText(texts.get("semaphore.posix"));
        bag.setValue(value);
        bag.setNote(texts.format("object.note.waiters", value, waiters));
        bag.getWaiters().setAll(waiters(waiters));
        return bag;
    }

    List<Waiter> waiters(int count) {
        var waiters = new ArrayList<Waiter>();
        for (var i = 0; i < count; i++) {
            waiters.add(new Waiter(Integer.toString(i + 2), "incrementer-" + (i + 2) + ", PID " + (4712 + i), i == 3, 0));
        }
        return waiters;
    }

    LockCell lock(String holder, int waiters) {
        var lock = new LockCell(texts);
        lock.setName("guard");
        lock.setSystemName("/run/user/1000/interleave/guard.lock");
        lock.setHolder(holder);
        lock.getWaiters().setAll(waiters(waiters));
        lock.setNote("F_SETLKW");
        return lock;
    }

    QueueLane queue(int capacity, int messages) {
        var lane = new QueueLane(texts);
        lane.setName("queue");
        lane.setSystemName("/meine-queue");
        lane.setCapacity(capacity);
        lane.setKindText(texts.format("queue.size", capacity, 24));
        lane.setOrderText(texts.get("queue.order"));
        for (var i = 0; i < messages; i++) {
            lane.getMessages().add(switch (i) {
                case 0 -> new Slot("99.9", 31, "", false, 4);
                case 1 -> new Slot(texts.format("queue.foreign.value", 24), 31, texts.get("queue.foreign"), true, 0);
                case 2, 3 -> new Slot("7.25", 5, "", false, 0);
                default -> new Slot("4" + i % 10 + ".5", 0, "", false, 1);
            });
        }
        lane.setLevelText(texts.format("queue.level", messages, capacity));
        lane.setBytesText(texts.format("queue.bytes", messages * 24));
        lane.setSource(Source.REPORTED);
        lane.setNote("7 sent · 0 received");
        return lane;
    }

    PipeTube pipe(long level) {
        var tube = new PipeTube(texts);
        tube.setName("pipe");
        tube.setSystemName("pipe:[48151]");
        tube.setKindText(texts.get("pipe.kind.pipe"));
        tube.setCapacity(65_536);
        tube.setLevel(level);
        tube.getWriters().setAll(new OpenEnd("parent-1", 9, false, 0), new OpenEnd("child-1", 9, false, 1));
        tube.getReaders().setAll(new OpenEnd("child-1", 8, false, 1), new OpenEnd("cat 4711", 0, true, 0));
        tube.getReadersWaiting().setAll(waiters(1));
        tube.setSource(Source.KERNEL);
        return tube;
    }

    void result(ResultCard card) {
        card.setMode(texts.get("mode.stepped"));
        card.getRows().setAll(new ResultCard.Row(texts.get("result.begun"), "42", ResultCard.Emphasis.NEUTRAL),
                new ResultCard.Row(texts.get("result.cell"), "41", ResultCard.Emphasis.NEUTRAL),
                new ResultCard.Row(texts.get("result.lost"), "1", ResultCard.Emphasis.BAD));
        card.setVerdict("Two of them loaded 41 before either stored 42.");
    }
}
