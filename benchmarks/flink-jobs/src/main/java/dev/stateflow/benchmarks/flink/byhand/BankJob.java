package dev.stateflow.benchmarks.flink.byhand;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The bank, by hand. Arguments: bootstrap servers, request topic, reply topic, whether exactly once, and the topic of the loop, without which there are no transfers.
 */
public final class BankJob {
    private BankJob() {}

    public static void main(String[] arguments) throws Exception {
        boolean exactlyOnce = Boolean.parseBoolean(arguments[3]);
        Edge edge = new Edge(arguments[0], exactlyOnce);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        Configuration configuration = new Configuration();
        configuration.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ZERO);
        env.configure(configuration, BankJob.class.getClassLoader());
        env.getConfig().enableObjectReuse();
        DataStream<Request> requests =
                env.fromSource(edge.source(arguments[1]), WatermarkStrategy.noWatermarks(), "requests");
        if (arguments.length > 4) {
            requests =
                    requests.union(env.fromSource(edge.source(arguments[4]), WatermarkStrategy.noWatermarks(), "loop"));
        }
        SingleOutputStreamOperator<Reply> replies =
                requests.keyBy(request -> request.account, Types.INT).process(new Accounts());
        replies.sinkTo(edge.replies(arguments[2])).name("replies");
        if (arguments.length > 4) {
            replies.getSideOutput(Accounts.OTHERS)
                    .sinkTo(edge.requests(arguments[4]))
                    .name("to the loop");
        }
        env.execute("bank by hand");
    }
}
