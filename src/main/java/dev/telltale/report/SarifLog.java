package dev.telltale.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of SARIF 2.1.0 that is written, named after the specification's objects (section 3 of the standard). */
record SarifLog(String $schema, String version, List<Run> runs) {
    static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    record Run(Tool tool, List<Invocation> invocations, String columnKind, List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<Descriptor> rules) {}

    record Descriptor(
            String id,
            Text shortDescription,
            Text fullDescription,
            Help help,
            Configuration defaultConfiguration,
            Map<String, Object> properties) {}

    record Text(String text) {}

    record Help(String text, String markdown) {}

    record Configuration(String level) {}

    record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

    record Notification(Reference descriptor, String level, Text message) {}

    record Reference(String id) {}

    record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Text message,
            List<Location> locations,
            @Nullable List<CodeFlow> codeFlows,
            Map<String, String> partialFingerprints,
            @Nullable List<Suppression> suppressions,
            Map<String, Object> properties) {}

    record Suppression(String kind, String justification) {}

    record Location(
            Physical physicalLocation,
            List<Logical> logicalLocations,
            @Nullable Text message) {}

    record Physical(Artifact artifactLocation, Region region) {}

    record Artifact(String uri) {}

    record Region(int startLine, @Nullable Integer startColumn) {}

    record Logical(String fullyQualifiedName, String kind) {}

    record CodeFlow(List<ThreadFlow> threadFlows) {}

    record ThreadFlow(List<ThreadFlowLocation> locations) {}

    record ThreadFlowLocation(Location location, List<String> kinds, int executionOrder) {}
}
