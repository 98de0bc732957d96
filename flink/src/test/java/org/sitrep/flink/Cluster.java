package org.sitrep.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** A real Flink cluster in this process: a job manager and task managers with a slot each. */
public final class Cluster implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(100);

    private final MiniCluster cluster;
    private final Path folder;

    private Cluster(MiniCluster cluster, Path folder) {
        this.cluster = cluster;
        this.folder = folder;
    }

    /**
     * Starts one.
     *
     * @param folder for checkpoints and savepoints
     */
    public static Cluster start(Path folder, int taskManagers) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(96));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(taskManagers)
                .setNumSlotsPerTaskManager(1)
                .withRandomPorts()
                .build());
        cluster.start();
        return new Cluster(cluster, folder);
    }

    /** An environment in which a job is described. */
    public StreamExecutionEnvironment environment(int parallelism) {
        return environment(parallelism, null);
    }

    /** An environment whose job goes on from {@code savepoint}. */
    public StreamExecutionEnvironment environment(int parallelism, @Nullable String savepoint) {
        Configuration configuration = new Configuration();
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve("checkpoints").toUri().toString());
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 10);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(200));
        if (savepoint != null) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        }
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration);
        environment.setParallelism(parallelism);
        return environment;
    }

    /** Runs a bounded job to its end. */
    public JobExecutionResult run(StreamExecutionEnvironment job) throws Exception {
        JobID id = submit(job);
        return cluster.requestJobResult(id)
                .get(LIMIT.toSeconds(), TimeUnit.SECONDS)
                .toJobExecutionResult(Cluster.class.getClassLoader());
    }

    /** Starts a job. */
    public JobID submit(StreamExecutionEnvironment job) throws Exception {
        JobGraph graph = job.getStreamGraph().getJobGraph();
        cluster.submitJob(graph).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        return graph.getJobID();
    }

    /** Ends a job so that it can go on elsewhere, and says from where. */
    public String stop(JobID job) throws Exception {
        return cluster.stopWithSavepoint(
                        job, folder.resolve("savepoints").toUri().toString(), false, SavepointFormatType.CANONICAL)
                .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Takes a task manager away, with all that its slots were doing, and puts a new one in its place. */
    public void kill(int taskManager) throws Exception {
        cluster.terminateTaskManager(taskManager).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        cluster.startTaskManager();
    }

    /** True if the job lost its workers at least once and was started again. */
    public boolean restarted(JobID job) throws Exception {
        return cluster.getExecutionGraph(job)
                        .get(LIMIT.toSeconds(), TimeUnit.SECONDS)
                        .getStatusTimestamp(JobStatus.RESTARTING)
                > 0;
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
