using RemoteSessions.Emulator.Services;
using RemoteSessions.WorkSpaces.Messages;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>What WorkSpaces says when it refuses, and the checks that many operations share.</summary>
internal static class Refusals
{
    public static ServiceException Values(string message) => new("InvalidParameterValuesException", message);

    public static ServiceException State(string message) => new("InvalidResourceStateException", message);

    public static ServiceException Limit(string message) => new("ResourceLimitExceededException", message);

    public static ServiceException Exists(string message) => new("ResourceAlreadyExistsException", message);

    public static ServiceException NotSupported(string reason) =>
        new("OperationNotSupportedException", reason) { Members = new Dictionary<string, string> { ["reason"] = reason } };

    public static ServiceException NotFound(string id) => new("ResourceNotFoundException", $"The resource {id} could not be found.")
    {
        Members = new Dictionary<string, string> { ["ResourceId"] = id },
    };

    public static EmulatedPool Pool(this Estate estate, string id) => estate.Pools.GetValueOrDefault(id) ?? throw NotFound(id);

    public static EmulatedDirectory Directory(this Estate estate, string id) =>
        estate.Directories.GetValueOrDefault(id) ?? throw NotFound(id);

    public static Constraints PoolId(this Constraints constraints, string? value) =>
        constraints.Required("PoolId", value).Pattern("PoolId", value, Names.PoolPattern);

    public static Constraints DirectoryId(this Constraints constraints, string member, string? value) =>
        constraints.Length(member, value, 10, 65).Pattern(member, value, Names.DirectoryPattern);

    public static Constraints ResourceIsDirectory(this Constraints constraints, string? value) =>
        constraints.Required("ResourceId", value).DirectoryId("ResourceId", value);

    public static Constraints Page(this Constraints constraints, string? token, int? limit = null, int maximum = 25) =>
        constraints.Length("NextToken", token, 1, 2048).Range("Limit", limit, 1, maximum);

    public static Constraints Tags(this Constraints constraints, IReadOnlyList<Tag>? tags) =>
        constraints.Each("Tags", tags, (member, tag) => constraints
            .Required(member + ".Key", tag.Key).Length(member + ".Key", tag.Key, 1, 127).Length(member + ".Value", tag.Value, 0, 255));
}
