package dev.stateflow.benchmarks.flink.byhand;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** The accounts: a number for each. What is for another account leaves by the side. */
final class Accounts extends KeyedProcessFunction<Integer, Request, Reply> {
    static final OutputTag<Request> OTHERS = new OutputTag<>("others") {
        private static final long serialVersionUID = 1L;
    };
    private static final long serialVersionUID = 1L;

    private transient @Nullable ValueState<Long> balances;

    @Override
    public void open(OpenContext context) {
        balances = getRuntimeContext().getState(new ValueStateDescriptor<>("balance", Types.LONG));
    }

    @Override
    public void processElement(Request request, Context context, Collector<Reply> out) throws Exception {
        ValueState<Long> balance = Objects.requireNonNull(balances, "open");
        switch (request.kind()) {
            case CREATE, UPDATE -> {
                balance.update(request.amount);
                out.collect(new Reply(request.id, 0));
            }
            case READ -> out.collect(new Reply(request.id, balance.value()));
            case TRANSFER -> {
                long left = balance.value() - request.amount;
                if (left < 0) {
                    out.collect(new Reply(request.id, 0));
                } else {
                    balance.update(left);
                    context.output(
                            OTHERS,
                            new Request(
                                    request.id,
                                    Request.Kind.DEPOSIT,
                                    /* account= */ request.other,
                                    /* other= */ request.account,
                                    request.amount));
                }
            }
            case DEPOSIT -> {
                balance.update(balance.value() + request.amount);
                // what the first account would do with an answer is nothing: the client gets it from here
                out.collect(new Reply(request.id, 1));
            }
        }
    }
}
