using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Applies an update to a stack. Members that the update omits don't change.</summary>
internal static class StackUpdate
{
    private const string ConnectorPrefix = "STORAGE_CONNECTOR_";

    /// <exception cref="ServiceException">The request both sets and deletes an attribute, or contains settings that can't be
    /// combined.</exception>
    public static Stack Apply(UpdateStackRequest input, Stack stack, string region)
    {
        var delete = (input.AttributesToDelete ?? []).ToHashSet(StringComparer.Ordinal);
        if (input.DeleteStorageConnectors == true)
            delete.Add(StackAttributeValues.StorageConnectors);
        foreach (var attribute in delete.Where(attribute => IsSet(input, attribute)))
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.SetAndDeleted(attribute));
        StackModel.CheckCombinations(input.UserSettings);
        var updated = stack with
        {
            Description = Text(input.Description, stack.Description),
            DisplayName = Text(input.DisplayName, stack.DisplayName),
            RedirectURL = delete.Contains(StackAttributeValues.RedirectUrl) ? null : Text(input.RedirectURL, stack.RedirectURL),
            FeedbackURL = delete.Contains(StackAttributeValues.FeedbackUrl) ? null : Text(input.FeedbackURL, stack.FeedbackURL),
            StorageConnectors = Connectors(input.StorageConnectors, stack.StorageConnectors, delete),
            UserSettings = StackSettings.Users(
                input.UserSettings, delete.Contains(StackAttributeValues.UserSettings) ? null : stack.UserSettings),
            ApplicationSettings = input.ApplicationSettings is { } settings
                ? StackSettings.Application(settings, region)
                : stack.ApplicationSettings,
            AccessEndpoints = delete.Contains(StackAttributeValues.AccessEndpoints) ? null : input.AccessEndpoints ?? stack.AccessEndpoints,
            EmbedHostDomains = delete.Contains(StackAttributeValues.EmbedHostDomains)
                ? null
                : input.EmbedHostDomains ?? stack.EmbedHostDomains,
            StreamingExperienceSettings = delete.Contains(StackAttributeValues.StreamingExperienceSettings)
                ? null
                : input.StreamingExperienceSettings ?? stack.StreamingExperienceSettings,
            ContentRedirection = delete.Contains(StackAttributeValues.ContentRedirection)
                ? null
                : input.ContentRedirection ?? stack.ContentRedirection,
            AgentAccessConfig = delete.Contains(StackAttributeValues.AgentAccessConfig)
                ? null
                : Agents(input.AgentAccessConfig, stack.AgentAccessConfig),
        };
        StackModel.CheckSignIn(updated.UserSettings!);
        return updated;
    }

    private static bool IsSet(UpdateStackRequest input, string attribute) => attribute switch
    {
        StackAttributeValues.StorageConnectors => input.StorageConnectors is not null,
        StackAttributeValues.RedirectUrl => input.RedirectURL is not null,
        StackAttributeValues.FeedbackUrl => input.FeedbackURL is not null,
        StackAttributeValues.UserSettings => input.UserSettings is not null,
        StackAttributeValues.AccessEndpoints => input.AccessEndpoints is not null,
        StackAttributeValues.EmbedHostDomains => input.EmbedHostDomains is not null,
        StackAttributeValues.StreamingExperienceSettings => input.StreamingExperienceSettings is not null,
        StackAttributeValues.ContentRedirection => input.ContentRedirection is not null,
        StackAttributeValues.AgentAccessConfig => input.AgentAccessConfig is not null,
        _ => input.StorageConnectors?.Any(connector => attribute == Attribute(connector)) == true,
    };

    private static string Attribute(StorageConnector connector) => ConnectorPrefix + connector.ConnectorType;

    private static List<StorageConnector>? Connectors(
        IReadOnlyList<StorageConnector>? named, IReadOnlyList<StorageConnector>? old, HashSet<string> delete)
    {
        var kept = delete.Contains(StackAttributeValues.StorageConnectors) ? [] : (old ?? [])
            .Where(connector => !delete.Contains(Attribute(connector))
                && named?.Any(other => other.ConnectorType == connector.ConnectorType) != true);
        List<StorageConnector> all = [.. kept, .. named ?? []];
        return all.Count == 0 ? null : all;
    }

    private static AgentAccessConfig? Agents(AgentAccessConfigForUpdate? named, AgentAccessConfig? old) => named is null ? old : new()
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

    // An empty string removes the previous value.
    private static string? Text(string? named, string? old) => named is null ? old : named.Length == 0 ? null : named;
}
