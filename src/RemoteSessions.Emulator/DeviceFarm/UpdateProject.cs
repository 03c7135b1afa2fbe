using System.Text.Json.Serialization;
using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>An operation that no command uses; Terraform and other clients do.</summary>
internal static class UpdateProject
{
    public static readonly AwsOperation<UpdateProjectRequest, ProjectResponse> Operation = AwsService.DeviceFarm.Change(
        nameof(UpdateProject), () => UpdateProjectJson.Default.UpdateProjectRequest, () => DeviceFarmJson.Default.ProjectResponse);
}

internal sealed record UpdateProjectRequest
{
    public string? Arn { get; init; }
    public string? Name { get; init; }
    public int? DefaultJobTimeoutMinutes { get; init; }
    public VpcConfig? VpcConfig { get; init; }
    public IReadOnlyList<EnvironmentVariable>? EnvironmentVariables { get; init; }
    public string? ExecutionRoleArn { get; init; }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UpdateProjectRequest))]
internal sealed partial class UpdateProjectJson : JsonSerializerContext;
