using RemoteSessions.Emulator.Services;
using RemoteSessions.WorkSpaces.Messages;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>What the model says of the inputs about pools, and what becomes of the members that are left out.</summary>
internal static class PoolInputs
{
    private static readonly string[] RunningModes = ["AUTO_STOP", "ALWAYS_ON"];
    private static readonly string[] Switch = ["DISABLED", "ENABLED"];
    private static readonly string[] Operators = ["EQUALS", "NOTEQUALS", "CONTAINS", "NOTCONTAINS"];

    public static void Check(CreateWorkspacesPoolRequest input, Constraints model)
    {
        model.Required("PoolName", input.PoolName).Pattern("PoolName", input.PoolName, "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
            .Required("Description", input.Description).Required("BundleId", input.BundleId)
            .Required("DirectoryId", input.DirectoryId).Required("Capacity", input.Capacity).Tags(input.Tags);
        Check(model, input.Description, input.BundleId, input.DirectoryId, input.Capacity);
        Check(model, input.RunningMode, input.ApplicationSettings, input.TimeoutSettings);
    }

    public static void Check(UpdateWorkspacesPoolRequest input, Constraints model)
    {
        model.PoolId(input.PoolId);
        Check(model, input.Description, input.BundleId, input.DirectoryId, input.Capacity);
        Check(model, input.RunningMode, input.ApplicationSettings, input.TimeoutSettings);
    }

    public static void Check(DescribeWorkspacesPoolsRequest input, Constraints model) =>
        model.Page(input.NextToken, input.Limit).Count("PoolIds", input.PoolIds, 1, 25)
            .Each("PoolIds", input.PoolIds, (member, id) => model.Pattern(member, id, Names.PoolPattern))
            .Count("Filters", input.Filters, 1, 25)
            .Each("Filters", input.Filters, (member, filter) =>
                model.Required(member + ".Name", filter.Name).OneOf(member + ".Name", filter.Name, ["PoolName"])
                    .Required(member + ".Operator", filter.Operator).OneOf(member + ".Operator", filter.Operator, Operators)
                    .Required(member + ".Values", filter.Values).Count(member + ".Values", filter.Values, 1, 25)
                    .Each(member + ".Values", filter.Values, (part, value) =>
                        model.Length(part, value, 1, 128).Pattern(part, value, "[A-Za-z0-9][A-Za-z0-9_.-]+")));

    /// <summary>The settings of applications; when they are kept, under a name and in a bucket of the service's own.</summary>
    public static ApplicationSettingsResponse Settings(ApplicationSettingsRequest? wanted, string defaultGroup, string region)
    {
        if (wanted?.Status != "ENABLED")
            return new ApplicationSettingsResponse { Status = "DISABLED" };
        return new ApplicationSettingsResponse
        {
            Status = "ENABLED",
            SettingsGroup = wanted.SettingsGroup ?? defaultGroup,
            S3BucketName = $"wspool-app-settings-{region}-{Identity.Account}-{ShortIds.Fixed("bucket " + region, 8)}",
        };
    }

    /// <summary>What is not named stays as it was.</summary>
    public static TimeoutSettings Merge(TimeoutSettings old, TimeoutSettings? named) => new()
    {
        DisconnectTimeoutInSeconds = named?.DisconnectTimeoutInSeconds ?? old.DisconnectTimeoutInSeconds,
        IdleDisconnectTimeoutInSeconds = named?.IdleDisconnectTimeoutInSeconds ?? old.IdleDisconnectTimeoutInSeconds,
        MaxUserDurationInSeconds = named?.MaxUserDurationInSeconds ?? old.MaxUserDurationInSeconds,
    };

    private static void Check(Constraints model, string? description, string? bundleId, string? directoryId, Capacity? capacity)
    {
        model.Length("Description", description, 1, 255).Pattern("Description", description, "[a-zA-Z0-9_./() -]+")
            .Pattern("BundleId", bundleId, Names.BundlePattern).DirectoryId("DirectoryId", directoryId);
        if (capacity is not null)
        {
            model.Required("Capacity.DesiredUserSessions", capacity.DesiredUserSessions)
                .Range("Capacity.DesiredUserSessions", capacity.DesiredUserSessions, 0, int.MaxValue);
        }
    }

    private static void Check(
        Constraints model, string? runningMode, ApplicationSettingsRequest? applications, TimeoutSettings? timeouts)
    {
        model.OneOf("RunningMode", runningMode, RunningModes)
            .Range("TimeoutSettings.DisconnectTimeoutInSeconds", timeouts?.DisconnectTimeoutInSeconds, 60, 36000)
            .Range("TimeoutSettings.IdleDisconnectTimeoutInSeconds", timeouts?.IdleDisconnectTimeoutInSeconds, 0, 36000)
            .Range("TimeoutSettings.MaxUserDurationInSeconds", timeouts?.MaxUserDurationInSeconds, 600, 432000);
        if (applications is not null)
        {
            model.Required("ApplicationSettings.Status", applications.Status)
                .OneOf("ApplicationSettings.Status", applications.Status, Switch)
                .Length("ApplicationSettings.SettingsGroup", applications.SettingsGroup, 0, 100)
                .Pattern("ApplicationSettings.SettingsGroup", applications.SettingsGroup, "[A-Za-z0-9_./()!*'-]+");
        }
    }
}
