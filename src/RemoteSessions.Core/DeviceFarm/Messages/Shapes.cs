using System.Text.Json.Serialization;

namespace RemoteSessions.DeviceFarm.Messages;

// The structures of the Device Farm model of 2015-06-23, members as on the wire. Enumerations are open: plain strings.

internal sealed record RemoteAccessSession
{
    public string? Arn { get; init; }
    public string? Name { get; init; }
    public DateTimeOffset? Created { get; init; }
    public string? Status { get; init; }
    public string? Result { get; init; }
    public string? Message { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? Stopped { get; init; }
    public Device? Device { get; init; }
    public string? InstanceArn { get; init; }
    public string? BillingMethod { get; init; }
    public DeviceMinutes? DeviceMinutes { get; init; }
    public string? Endpoint { get; init; }
    public string? DeviceUdid { get; init; }
    public string? InteractionMode { get; init; }
    public bool? SkipAppResign { get; init; }
    public VpcConfig? VpcConfig { get; init; }
    public DeviceProxy? DeviceProxy { get; init; }
    public string? AppUpload { get; init; }
    public RemoteAccessEndpoints? Endpoints { get; init; }

    // Withdrawn by AWS in November 2025; read where a service still gives them.
    public string? ClientId { get; init; }
    public string? HostAddress { get; init; }
    public bool? RemoteDebugEnabled { get; init; }
    public bool? RemoteRecordEnabled { get; init; }
    public string? RemoteRecordAppArn { get; init; }
}

internal sealed record RemoteAccessEndpoints
{
    public string? RemoteDriverEndpoint { get; init; }
    public string? InteractiveEndpoint { get; init; }
}

internal sealed record CreateRemoteAccessSessionConfiguration
{
    public IReadOnlyList<string>? AuxiliaryApps { get; init; }
    public string? BillingMethod { get; init; }
    public IReadOnlyList<string>? VpceConfigurationArns { get; init; }
    public DeviceProxy? DeviceProxy { get; init; }

    // Newer than the model of August 2026; "appium:version" is the one name that AWS documents.
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }
}

internal sealed record DeviceProxy
{
    public string? Host { get; init; }
    public int? Port { get; init; }
}

internal sealed record DeviceMinutes
{
    public double? Total { get; init; }
    public double? Metered { get; init; }
    public double? Unmetered { get; init; }
}

internal sealed record Device
{
    public string? Arn { get; init; }
    public string? Name { get; init; }
    public string? Manufacturer { get; init; }
    public string? Model { get; init; }
    public string? ModelId { get; init; }
    public string? FormFactor { get; init; }
    public string? Platform { get; init; }
    public string? Os { get; init; }
    public Cpu? Cpu { get; init; }
    public Resolution? Resolution { get; init; }
    public long? HeapSize { get; init; }
    public long? Memory { get; init; }
    public string? Image { get; init; }
    public string? Carrier { get; init; }
    public string? Radio { get; init; }
    public bool? RemoteAccessEnabled { get; init; }
    public bool? RemoteDebugEnabled { get; init; }
    public string? FleetType { get; init; }
    public string? FleetName { get; init; }
    public IReadOnlyList<DeviceInstance>? Instances { get; init; }
    public string? Availability { get; init; }
}

internal sealed record Cpu
{
    public string? Frequency { get; init; }
    public string? Architecture { get; init; }
    public double? Clock { get; init; }
}

internal sealed record Resolution
{
    public int? Width { get; init; }
    public int? Height { get; init; }
}

internal sealed record DeviceInstance
{
    public string? Arn { get; init; }
    public string? DeviceArn { get; init; }
    public IReadOnlyList<string>? Labels { get; init; }
    public string? Status { get; init; }
    public string? Udid { get; init; }
    public InstanceProfile? InstanceProfile { get; init; }
}

internal sealed record InstanceProfile
{
    public string? Arn { get; init; }
    public bool? PackageCleanup { get; init; }
    public IReadOnlyList<string>? ExcludeAppPackagesFromCleanup { get; init; }
    public bool? RebootAfterUse { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
}

internal sealed record DeviceFilter
{
    public string? Attribute { get; init; }
    public string? Operator { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}

internal sealed record Project
{
    public string? Arn { get; init; }
    public string? Name { get; init; }
    public int? DefaultJobTimeoutMinutes { get; init; }
    public DateTimeOffset? Created { get; init; }
    public VpcConfig? VpcConfig { get; init; }
    public IReadOnlyList<EnvironmentVariable>? EnvironmentVariables { get; init; }
    public string? ExecutionRoleArn { get; init; }
}

internal sealed record VpcConfig
{
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }
    public IReadOnlyList<string>? SubnetIds { get; init; }
    public string? VpcId { get; init; }
}

internal sealed record EnvironmentVariable
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}

internal sealed record Upload
{
    public string? Arn { get; init; }
    public string? Name { get; init; }
    public DateTimeOffset? Created { get; init; }
    public string? Type { get; init; }
    public string? Status { get; init; }
    public string? Url { get; init; }
    public string? Metadata { get; init; }
    public string? ContentType { get; init; }
    public string? Message { get; init; }
    public string? Category { get; init; }
}

internal sealed record Artifact
{
    public string? Arn { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? Extension { get; init; }
    public string? Url { get; init; }
}

internal sealed record AccountSettings
{
    public string? AwsAccountNumber { get; init; }
    public IReadOnlyDictionary<string, int>? UnmeteredDevices { get; init; }
    public IReadOnlyDictionary<string, int>? UnmeteredRemoteAccessDevices { get; init; }
    public int? MaxJobTimeoutMinutes { get; init; }
    public TrialMinutes? TrialMinutes { get; init; }
    public IReadOnlyDictionary<string, int>? MaxSlots { get; init; }
    public int? DefaultJobTimeoutMinutes { get; init; }
    public bool? SkipAppResign { get; init; }
}

internal sealed record TrialMinutes
{
    public double? Total { get; init; }
    public double? Remaining { get; init; }
}

internal sealed record VpceConfiguration
{
    public string? Arn { get; init; }
    public string? VpceConfigurationName { get; init; }
    public string? VpceServiceName { get; init; }
    public string? ServiceDnsName { get; init; }
    public string? VpceConfigurationDescription { get; init; }
}

/// <summary>One tag of a resource. Unlike all other members of the service, those of tags begin with a capital letter.</summary>
internal sealed record Tag
{
    [JsonPropertyName(nameof(Key))]
    public string? Key { get; init; }

    [JsonPropertyName(nameof(Value))]
    public string? Value { get; init; }
}
