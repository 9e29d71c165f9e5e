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
import dev.stateflow.runtime.core.record.FinishedRequests;
import dev.stateflow.runtime.core.record.InstanceRecord;
import dev.stateflow.runtime.core.record.SentRequest;
import dev.stateflow.runtime.core.record.ServedRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Bytes for records: state, all frames, timers and the de-duplication window as one object graph. May be used by several threads at once.
 *
 * <p>A record is a header (the length of its graph, then application, address, counters and objects) and a body graph.
 * Both name the manifest of the build that wrote them, and are read by it: what an older build wrote is understood as far as {@link
 * dev.stateflow.evolution.Evolution} says, and refused else.
 */
public final class RecordCodec {
    // Persisted. The number that a record begins with is the version of the form too: 100 knew no timers.
    private static final int OLDEST = 100;
    private static final int RECORD = 101;
    /** The answers to clients' requests are somewhere else, and only their numbers are here. */
    private static final int ANSWERS_APART = 102;

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
        return encode(record, RECORD);
    }

    /**
     * Encodes a record for a store that keeps the answers to clients' requests under keys of their own: {@link ServedRequests#takeAnswerChanges} and {@link #encodeAnswer}
     * give those.
     *
     * @throws CodecException as {@link #encode} does
     */
    public byte[] encodeWithoutAnswers(InstanceRecord record) {
        return encode(record, record.served().beyondAnswers() == 0 ? RECORD : ANSWERS_APART);
    }

    /** Encodes an answer that is kept apart from its record. */
    public byte[] encodeAnswer(FinishedRequests.Numbered answer) {
        return values.encode(List.of(), out -> write(answer.requestId(), answer.finished(), out));
    }

    private void readAnswer(byte[] bytes, AnswerVisitor visitor) {
        values.decode(bytes, List.of(), in -> {
            readAnswer(in, visitor);
            return bytes;
        });
    }

    /** Takes answers as they are read. */
    private interface AnswerVisitor {
        void visit(String requestId, long at, Outcome outcome);
    }

    private byte[] encode(InstanceRecord record, int form) {
        List<EntityObject> objects = objects(record);
        byte[] header = values.encode(List.of(), out -> {
            out.writeInt(form);
            out.writeObject(application.name());
            Parts.write(record.address(), out);
            out.writeLong(record.nextCallId());
            out.writeLong(record.version());
            out.writeInt(record.exists() ? 1 : 0);
            out.writeInt(objects.size());
        });
        byte[] body = values.encode(objects, out -> writeBody(record, objects, form, out));
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
        return decode(bytes, (first, beyond, each) -> {
            throw new CodecException("the answers of this record are kept somewhere else");
        });
    }

    /** Where answers are that a record was written without. */
    @FunctionalInterface
    public interface Answers {
        /** Passes the answers of a range of numbers to a visitor, in order; those that are not there are left out. */
        void read(long first, long beyond, Consumer<byte[]> visitor);
    }

    /**
     * Decodes a record that may have been written without its answers.
     *
     * @throws CodecException as {@link #decode(byte[])} does, or if answers are missing
     */
    public InstanceRecord decode(byte[] bytes, Answers answers) {
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
            readBody(record, objects, header.form(), answers, graph);
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
            readForm(header);
            Address address = readAddress(header);
            header.readLong();
            header.readLong();
            header.readInt();
            header.readInt();
            return address;
        });
    }

    private static int readForm(ValueInput in) {
        int form = in.readInt();
        if (form < OLDEST) {
            throw new CodecException("these bytes are not a record");
        }
        if (form != RECORD && form != ANSWERS_APART) {
            throw new CodecException("a record of another version: form " + form + ", not " + RECORD);
        }
        return form;
    }

    private Address readAddress(ValueInput in) {
        String name = Parts.string(in);
        if (!name.equals(application.name())) {
            throw new CodecException("a record of application " + name + ", not of " + application.name());
        }
        return Parts.address(in);
    }

    private record Header(int form, InstanceRecord record, boolean exists, int objects) {}

    private Header readHeader(ValueInput in) {
        int form = readForm(in);
        Address address = readAddress(in);
        OlderBuild older = OlderBuild.of(in);
        if (older != null) {
            older.check(address.entity());
        }
        long nextCallId = in.readLong();
        InstanceRecord record = new InstanceRecord(address, nextCallId, in.readLong());
        boolean exists = in.readInt() != 0;
        return new Header(form, record, exists, Parts.count(in));
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

    private void writeBody(InstanceRecord record, List<EntityObject> objects, int form, ValueOutput out) {
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
        record.timers().forEach(timer -> TimerParts.write(timer, out));
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
        if (form == ANSWERS_APART) {
            out.writeLong(served.firstAnswer());
            out.writeLong(served.beyondAnswers());
        } else {
            out.writeInt(served.finished().size());
            served.finished().forEach((requestId, finished) -> write(requestId, finished, out));
        }
    }

    private void readBody(InstanceRecord record, List<EntityObject> objects, int form, Answers answers, ValueInput in) {
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
            record.start(TimerParts.read(in));
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
            Map<Long, Outcome> ofCaller = new TreeMap<>();
            for (int j = Parts.count(in); j > 0; j--) {
                long callId = in.readLong();
                ofCaller.put(callId, Parts.outcome(in));
            }
            served.restore(caller, highest, seen, overdue, ofCaller);
        }
        for (int i = Parts.count(in); i > 0; i--) {
            served.begin(Parts.string(in));
        }
        AnswerVisitor restore = (id, at, outcome) -> served.finish(id, outcome, at, Integer.MAX_VALUE);
        if (form == ANSWERS_APART) {
            long first = in.readLong();
            long beyond = in.readLong();
            served.restoreAnswers(first, beyond);
            if (first < beyond) {
                answers.read(first, beyond, answer -> readAnswer(answer, restore));
            }
            if (first < 0 || served.beyondAnswers() != beyond) {
                throw new CodecException("answers that " + record.address() + " remembers are missing");
            }
        } else {
            for (int i = Parts.count(in); i > 0; i--) {
                readAnswer(in, restore);
            }
        }
    }

    private static void write(String requestId, ServedRequests.Finished finished, ValueOutput out) {
        out.writeObject(requestId);
        out.writeLong(finished.at());
        Parts.write(finished.outcome(), out);
    }

    private static void readAnswer(ValueInput in, AnswerVisitor visitor) {
        String requestId = Parts.string(in);
        long at = in.readLong();
        visitor.visit(requestId, at, Parts.outcome(in));
    }
}
