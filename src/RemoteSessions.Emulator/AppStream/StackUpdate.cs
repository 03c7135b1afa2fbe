using RemoteSessions.AppStream.Messages;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>What an update makes of a stack: members that it leaves out stay as they were.</summary>
internal static class StackUpdate
{
    private const string ConnectorPrefix = "STORAGE_CONNECTOR_";

    public static void Check(UpdateStackRequest input, Constraints model)
    {
        StackModel.Check(Settings(input), model.Text("Name", input.Name), update: true);
        model.Each("AttributesToDelete", input.AttributesToDelete,
            (member, attribute) => model.OneOf(member, attribute, Model.StackAttributes));
    }

    /// <exception cref="ServiceException">An attribute is set and deleted at once, or the settings do not go together.</exception>
    public static Stack Apply(UpdateStackRequest input, Stack stack, string region)
    {
        var delete = (input.AttributesToDelete ?? []).ToHashSet(StringComparer.Ordinal);
        if (input.DeleteStorageConnectors == true)
            delete.Add("STORAGE_CONNECTORS");
        foreach (var attribute in delete.Where(attribute => IsSet(input, attribute)))
            throw Refusals.Combination($"The attribute {attribute} cannot be set and deleted at once.");
        StackModel.CheckCombinations(Settings(input));
        var updated = stack with
        {
            Description = Text(input.Description, stack.Description),
            DisplayName = Text(input.DisplayName, stack.DisplayName),
            RedirectURL = delete.Contains("REDIRECT_URL") ? null : Text(input.RedirectURL, stack.RedirectURL),
            FeedbackURL = delete.Contains("FEEDBACK_URL") ? null : Text(input.FeedbackURL, stack.FeedbackURL),
            StorageConnectors = Connectors(input.StorageConnectors, stack.StorageConnectors, delete),
            UserSettings = StackSettings.Users(input.UserSettings, delete.Contains("USER_SETTINGS") ? null : stack.UserSettings),
            ApplicationSettings = input.ApplicationSettings is { } settings ? StackSettings.Application(settings, region) : stack.ApplicationSettings,
            AccessEndpoints = delete.Contains("ACCESS_ENDPOINTS") ? null : input.AccessEndpoints ?? stack.AccessEndpoints,
            EmbedHostDomains = delete.Contains("EMBED_HOST_DOMAINS") ? null : input.EmbedHostDomains ?? stack.EmbedHostDomains,
            StreamingExperienceSettings = delete.Contains("STREAMING_EXPERIENCE_SETTINGS")
                ? null
                : input.StreamingExperienceSettings ?? stack.StreamingExperienceSettings,
            ContentRedirection = delete.Contains("CONTENT_REDIRECTION") ? null : input.ContentRedirection ?? stack.ContentRedirection,
            AgentAccessConfig = delete.Contains("AGENT_ACCESS_CONFIG") ? null : Agents(input.AgentAccessConfig, stack.AgentAccessConfig),
        };
        StackModel.CheckSignIn(updated.UserSettings!);
        return updated;
    }

    private static CreateStackRequest Settings(UpdateStackRequest input) => new()
    {
        Name = input.Name,
        Description = input.Description,
        DisplayName = input.DisplayName,
        StorageConnectors = input.StorageConnectors,
        RedirectURL = input.RedirectURL,
        FeedbackURL = input.FeedbackURL,
        UserSettings = input.UserSettings,
        ApplicationSettings = input.ApplicationSettings,
        AccessEndpoints = input.AccessEndpoints,
        EmbedHostDomains = input.EmbedHostDomains,
        StreamingExperienceSettings = input.StreamingExperienceSettings,
        ContentRedirection = input.ContentRedirection,
        AgentAccessConfig = input.AgentAccessConfig,
    };

    private static bool IsSet(UpdateStackRequest input, string attribute) => attribute switch
    {
        "STORAGE_CONNECTORS" => input.StorageConnectors is not null,
        "REDIRECT_URL" => input.RedirectURL is not null,
        "FEEDBACK_URL" => input.FeedbackURL is not null,
        "USER_SETTINGS" => input.UserSettings is not null,
        "ACCESS_ENDPOINTS" => input.AccessEndpoints is not null,
        "EMBED_HOST_DOMAINS" => input.EmbedHostDomains is not null,
        "STREAMING_EXPERIENCE_SETTINGS" => input.StreamingExperienceSettings is not null,
        "CONTENT_REDIRECTION" => input.ContentRedirection is not null,
        "AGENT_ACCESS_CONFIG" => input.AgentAccessConfig is not null,
        _ => input.StorageConnectors?.Any(connector => attribute == Attribute(connector)) == true,
    };

    private static string Attribute(StorageConnector connector) => ConnectorPrefix + connector.ConnectorType;

    private static List<StorageConnector>? Connectors(
        IReadOnlyList<StorageConnector>? named, IReadOnlyList<StorageConnector>? old, HashSet<string> delete)
    {
        var kept = delete.Contains("STORAGE_CONNECTORS") ? [] : (old ?? [])
            .Where(connector => !delete.Contains(Attribute(connector)) && named?.Any(other => other.ConnectorType == connector.ConnectorType) != true);
        List<StorageConnector> all = [.. kept, .. named ?? []];
        return all.Count == 0 ? null : all;
    }

    private static AgentAccessConfig? Agents(AgentAccessConfig? named, AgentAccessConfig? old) => named is null ? old : new()
    {
        Settings =
        [
            .. (old?.Settings ?? []).Where(setting => named.Settings?.Any(other => other.AgentAction == setting.AgentAction) != true),
            .. named.Settings ?? [],
        ],
        S3BucketArn = named.S3BucketArn ?? old?.S3BucketArn,
        ScreenshotsUploadEnabled = named.ScreenshotsUploadEnabled ?? old?.ScreenshotsUploadEnabled,
        ScreenResolution = named.ScreenResolution ?? old?.ScreenResolution,
        ScreenImageFormat = named.ScreenImageFormat ?? old?.ScreenImageFormat,
        UserControlMode = named.UserControlMode ?? old?.UserControlMode,
    };

    // An empty text takes away what was there.
    private static string? Text(string? named, string? old) => named is null ? old : named.Length == 0 ? null : named;
}
