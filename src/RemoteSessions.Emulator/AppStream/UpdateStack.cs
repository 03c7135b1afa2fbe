using System.Text.Json.Serialization;
using RemoteSessions.AppStream.Messages;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>An operation that no command uses; Terraform and other clients do.</summary>
internal static class UpdateStack
{
    public static readonly AwsOperation<UpdateStackRequest, CreateStackResponse> Operation = AwsService.AppStream.Change(
        nameof(UpdateStack), () => UpdateStackJson.Default.UpdateStackRequest, () => AppStreamJson.Default.CreateStackResponse);
}

internal sealed record UpdateStackRequest
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? DisplayName { get; init; }
    public IReadOnlyList<StorageConnector>? StorageConnectors { get; init; }
    public bool? DeleteStorageConnectors { get; init; }
    public string? RedirectURL { get; init; }
    public string? FeedbackURL { get; init; }
    public IReadOnlyList<string>? AttributesToDelete { get; init; }
    public IReadOnlyList<UserSetting>? UserSettings { get; init; }
    public ApplicationSettings? ApplicationSettings { get; init; }
    public IReadOnlyList<AccessEndpoint>? AccessEndpoints { get; init; }
    public IReadOnlyList<string>? EmbedHostDomains { get; init; }
    public StreamingExperienceSettings? StreamingExperienceSettings { get; init; }
    public ContentRedirection? ContentRedirection { get; init; }
    public AgentAccessConfig? AgentAccessConfig { get; init; }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(UpdateStackRequest))]
internal sealed partial class UpdateStackJson : JsonSerializerContext;
