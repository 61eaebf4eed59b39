package io.onrecord.embedded;

import java.util.List;

/** A request that the registry does not grant, with the status, the error code and the words of Confluent's. */
final class RegistryRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    private RegistryRefusal(int status, int code, String message) {
        super(message, null, false, false); // an answer, not a fault: no stack trace
        this.status = status;
        this.code = code;
    }

    /** Returns the HTTP status. */
    int status() {
        return status;
    }

    /** Returns the registry's own error code. */
    int code() {
        return code;
    }

    static RegistryRefusal noSubject(String subject) {
        return new RegistryRefusal(404, 40401, "Subject '" + subject + "' not found.");
    }

    static RegistryRefusal noVersion(Object version) {
        return new RegistryRefusal(404, 40402, "Version " + version + " not found.");
    }

    static RegistryRefusal noSchema(Object id) {
        return new RegistryRefusal(404, 40403, "Schema " + id + " not found");
    }

    static RegistryRefusal schemaNotInSubject() {
        return new RegistryRefusal(404, 40403, "Schema not found");
    }

    static RegistryRefusal subjectSoftlyDeleted(String subject) {
        return new RegistryRefusal(
                404, 40404, "Subject '" + subject + "' was soft deleted.Set permanent=true to delete permanently");
    }

    static RegistryRefusal subjectNotSoftlyDeleted(String subject) {
        return new RegistryRefusal(
                404, 40405, "Subject '" + subject + "' was not deleted first before being permanently deleted");
    }

    static RegistryRefusal versionSoftlyDeleted(String subject, int version) {
        return new RegistryRefusal(
                404,
                40406,
                "Subject '" + subject + "' Version " + version
                        + " was soft deleted.Set permanent=true to delete permanently");
    }

    static RegistryRefusal versionNotSoftlyDeleted(String subject, int version) {
        return new RegistryRefusal(
                404,
                40407,
                "Subject '" + subject + "' Version " + version
                        + " was not deleted first before being permanently deleted");
    }

    static RegistryRefusal noLevelOfItsOwn(String subject) {
        return new RegistryRefusal(
                404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryRefusal noModeOfItsOwn(String subject) {
        return new RegistryRefusal(404, 40409, "Subject '" + subject + "' does not have subject-level mode configured");
    }

    static RegistryRefusal badRequest(String why) {
        return new RegistryRefusal(400, 400, why);
    }

    static RegistryRefusal incompatible(String subject, List<String> conflicts) {
        return new RegistryRefusal(
                409,
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                        + "\", details: " + conflicts);
    }

    static RegistryRefusal badSchema(String why) {
        return new RegistryRefusal(422, 42201, "Invalid schema: " + why);
    }

    static RegistryRefusal badVersion(String version) {
        return new RegistryRefusal(
                422,
                42202,
                "The specified version '" + version + "' is not a valid version id. Allowed values are between "
                        + "[1, 2^31-1] and the string \"latest\"");
    }

    static RegistryRefusal badLevel() {
        return new RegistryRefusal(
                422,
                42203,
                "Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, "
                        + "forward_transitive, and full_transitive");
    }

    static RegistryRefusal badMode() {
        return new RegistryRefusal(422, 42204, "Invalid mode. Valid values are READWRITE and READONLY");
    }

    static RegistryRefusal readOnly(String subject) {
        return new RegistryRefusal(422, 42205, "Subject " + subject + " is in read-only mode");
    }

    static RegistryRefusal notStored(String why) {
        return new RegistryRefusal(500, 50001, "Error in the backend data store: " + why);
    }
}
