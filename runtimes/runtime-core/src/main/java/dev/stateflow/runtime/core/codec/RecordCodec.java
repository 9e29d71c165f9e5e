package dev.stateflow.runtime.core.codec;

import dev.stateflow.api.Deadline;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.ReturnAddress;
import dev.stateflow.runtime.core.record.Continuation;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.SentRequest;
import dev.stateflow.runtime.core.record.ServedRequests;
import dev.stateflow.runtime.core.record.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bytes for records: state, all frames, timers and the de-duplication window as one object graph. May be used by several threads at once.
 *
 * <p>A record is a header (the length of its graph, then application, address, counters and objects) and a body graph.
 * Both name the manifest of the build that wrote them, and are read by it: what an older build wrote is understood as far as {@link
 * dev.stateflow.evolution.Evolution} says, and refused else.
 */
public final class RecordCodec {
    // Persisted. The number that a record begins with is the version of the form too: 100 knew no timers.
    private static final int RECORD = 101;
    private static final int OLDEST = 100;

    private static final int END_SLEEP = 0;
    private static final int END_WAIT = 1;
    private static final int BEGIN_CALL = 2;

    private final CompiledApplication application;
    private final ValueCodec values;
    private final FrameCodec frames;

    /**
     * @param application whose records these are
     * @param values the codec for the values in them
     */
    public RecordCodec(CompiledApplication application, ValueCodec values) {
        this.application = application;
        this.values = values;
        this.frames = new FrameCodec(application);
    }

    /**
     * Encodes a record. Two records with the same history give the same bytes.
     *
     * @throws CodecException if a value can't be written: the state, or a variable of a call that waits, holds an object of a class that is not declared. The
     *     step that led there can't be stored
     */
    public byte[] encode(InstanceRecord record) {
        List<EntityObject> objects = objects(record);
        byte[] header = values.encode(List.of(), out -> {
            out.writeInt(RECORD);
            out.writeObject(application.name());
            Parts.write(record.address(), out);
            out.writeLong(record.nextCallId());
            out.writeLong(record.version());
            out.writeInt(record.exists() ? 1 : 0);
            out.writeInt(objects.size());
        });
        byte[] body = values.encode(objects, out -> writeBody(record, objects, out));
        ByteWriter bytes = new ByteWriter(4 + header.length + body.length);
        bytes.writeFixedInt(header.length);
        bytes.writeBytes(header);
        bytes.writeBytes(body);
        return bytes.toBytes();
    }

    /**
     * Decodes a record.
     *
     * @throws CodecException if the bytes are not a record of this application, or are of a build that this one does not understand
     */
    public InstanceRecord decode(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        byte[] headerBytes = in.readBytes(in.readFixedInt());
        byte[] body = in.readBytes(in.remaining());
        Header header = values.decode(headerBytes, List.of(), this::readHeader);
        InstanceRecord record = header.record();
        List<EntityObject> objects = new ArrayList<>();
        if (header.objects() > 0) {
            EntityType type = type(record.address());
            // each object takes some bytes of the body
            if (header.objects() > body.length) {
                throw new CodecException("malformed: more objects than bytes");
            }
            for (int i = 0; i < header.objects(); i++) {
                EntityObject blank = type.blank();
                blank.stateflow$address(record.address());
                objects.add(blank);
            }
            if (header.exists()) {
                record.resident(objects.get(0));
            }
        }
        return values.decode(body, objects, graph -> {
            readBody(record, objects, graph);
            return record;
        });
    }

    /**
     * Whose record it is, without reading the rest: also of an entity that this build does not have.
     *
     * @throws CodecException if the bytes are not a record of this application
     */
    public Address address(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        return values.decode(in.readBytes(in.readFixedInt()), List.of(), header -> {
            Address address = readAddress(header);
            header.readLong();
            header.readLong();
            header.readInt();
            header.readInt();
            return address;
        });
    }

    private Address readAddress(ValueInput in) {
        int form = in.readInt();
        if (form < OLDEST) {
            throw new CodecException("these bytes are not a record");
        }
        if (form != RECORD) {
            throw new CodecException("a record of another version: form " + form + ", not " + RECORD);
        }
        String name = Parts.string(in);
        if (!name.equals(application.name())) {
            throw new CodecException("a record of application " + name + ", not of " + application.name());
        }
        return Parts.address(in);
    }

    private record Header(InstanceRecord record, boolean exists, int objects) {}

    private Header readHeader(ValueInput in) {
        Address address = readAddress(in);
        OlderBuild older = OlderBuild.of(in);
        if (older != null) {
            older.check(address.entity());
        }
        long nextCallId = in.readLong();
        InstanceRecord record = new InstanceRecord(address, nextCallId, in.readLong());
        boolean exists = in.readInt() != 0;
        return new Header(record, exists, Parts.count(in));
    }

    /** The objects that calls run on: the resident instance, if there is one, then deleted ones with calls that still run. */
    private static List<EntityObject> objects(InstanceRecord record) {
        List<EntityObject> objects = new ArrayList<>(1);
        EntityObject resident = record.resident();
        if (resident != null) {
            objects.add(resident);
        }
        for (Continuation continuation : record.continuations()) {
            if (index(objects, continuation.self()) < 0) {
                objects.add(continuation.self());
            }
        }
        return objects;
    }

    private static int index(List<EntityObject> objects, EntityObject object) {
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i) == object) {
                return i;
            }
        }
        return -1;
    }

    private EntityType type(Address address) {
        EntityType type = application.entity(address.entity());
        if (type == null) {
            throw new CodecException("application " + application.name() + " has no entity named " + address.entity());
        }
        return type;
    }

    private void writeBody(InstanceRecord record, List<EntityObject> objects, ValueOutput out) {
        for (EntityObject object : objects) {
            StateCodec.write(type(record.address()), object, out);
        }
        FrameCodec.Writer frameWriter = frames.writer(out);
        out.writeInt(record.continuations().size());
        for (Continuation continuation : record.continuations()) {
            out.writeLong(continuation.callId());
            out.writeInt(index(objects, continuation.self()));
            Parts.write(continuation.returnTo(), out);
            out.writeInt(continuation.deadlines().size());
            continuation.deadlines().forEach(out::writeObject);
            frameWriter.write(continuation.innermost());
        }
        out.writeInt(record.timers().size());
        record.timers().forEach(timer -> write(timer, out));
        out.writeInt(record.sent().all().size());
        for (SentRequest request : record.sent().all()) {
            out.writeLong(request.callId());
            Parts.write(request.target(), out);
            out.writeObject(request.bytes());
        }
        ServedRequests served = record.served();
        out.writeInt(served.callers().size());
        served.callers().forEach((caller, known) -> {
            Parts.write(caller, out);
            out.writeLong(known.highest());
            out.writeLong(known.seen());
            Parts.write(known.overdue(), out);
            out.writeInt(known.answers().size());
            known.answers().forEach((callId, outcome) -> {
                out.writeLong(callId);
                Parts.write(outcome, out);
            });
        });
        out.writeInt(served.running().size());
        served.running().forEach(out::writeObject);
        out.writeInt(served.finished().size());
        served.finished().forEach((requestId, finished) -> {
            out.writeObject(requestId);
            out.writeLong(finished.at());
            Parts.write(finished.outcome(), out);
        });
    }

    private void readBody(InstanceRecord record, List<EntityObject> objects, ValueInput in) {
        for (EntityObject object : objects) {
            StateCodec.read(type(record.address()), object, in);
        }
        FrameCodec.Reader frameReader = frames.reader(in);
        for (int i = Parts.count(in); i > 0; i--) {
            long callId = in.readLong();
            EntityObject self = objects.get(in.readInt());
            ReturnAddress returnTo = Parts.returnAddress(in);
            List<Deadline> deadlines = new ArrayList<>();
            for (int left = Parts.count(in); left > 0; left--) {
                deadlines.add((Deadline) Parts.required(in.readObject()));
            }
            record.await(new Continuation(callId, frameReader.read(), self, returnTo, deadlines));
        }
        for (int i = Parts.count(in); i > 0; i--) {
            record.start(timer(in));
        }
        for (int i = Parts.count(in); i > 0; i--) {
            long callId = in.readLong();
            Address target = Parts.address(in);
            record.sent().keep(new SentRequest(callId, target, (byte[]) in.readObject()));
        }
        ServedRequests served = record.served();
        for (int i = Parts.count(in); i > 0; i--) {
            Address caller = Parts.address(in);
            long highest = in.readLong();
            long seen = in.readLong();
            List<Long> overdue = Parts.callIds(in);
            Map<Long, Outcome> answers = new TreeMap<>();
            for (int j = Parts.count(in); j > 0; j--) {
                long callId = in.readLong();
                answers.put(callId, Parts.outcome(in));
            }
            served.restore(caller, highest, seen, overdue, answers);
        }
        for (int i = Parts.count(in); i > 0; i--) {
            served.begin(Parts.string(in));
        }
        for (int i = Parts.count(in); i > 0; i--) {
            String requestId = Parts.string(in);
            long at = in.readLong();
            served.finish(requestId, Parts.outcome(in), at, Integer.MAX_VALUE);
        }
    }

    private static void write(Timer timer, ValueOutput out) {
        out.writeLong(timer.id());
        out.writeLong(timer.due());
        if (timer.action() instanceof Timer.EndSleep) {
            out.writeInt(END_SLEEP);
        } else if (timer.action() instanceof Timer.EndWait wait) {
            out.writeInt(END_WAIT);
            Parts.write(wait.callee(), out);
            out.writeObject(wait.member());
            out.writeLong(wait.patience());
        } else if (timer.action() instanceof Timer.BeginCall begin) {
            out.writeInt(BEGIN_CALL);
            Parts.write(begin.call(), out);
        } else {
            throw new CodecException("unknown kind of timer: " + timer);
        }
    }

    private static Timer timer(ValueInput in) {
        long id = in.readLong();
        long due = in.readLong();
        int action = in.readInt();
        return switch (action) {
            case END_SLEEP -> new Timer(id, due, new Timer.EndSleep());
            case END_WAIT -> {
                Address callee = Parts.address(in);
                String member = Parts.string(in);
                yield new Timer(id, due, new Timer.EndWait(callee, member, in.readLong()));
            }
            case BEGIN_CALL -> new Timer(id, due, new Timer.BeginCall(Parts.invoke(in)));
            default -> throw Parts.newer("timer", action);
        };
    }
}
