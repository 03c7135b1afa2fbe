using System.Collections.Immutable;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>
/// All Device Farm resources in an account at a specific time. The record is immutable: every change creates a new record.
/// </summary>
internal sealed record DeviceFarmStore
{
    public required AccountSettings Account { get; init; }
    public ImmutableDictionary<string, EmulatedProject> Projects { get; init; } = ImmutableDictionary<string, EmulatedProject>.Empty;
    public ImmutableDictionary<string, EmulatedSession> Sessions { get; init; } = ImmutableDictionary<string, EmulatedSession>.Empty;
    public ImmutableDictionary<string, EmulatedUpload> Uploads { get; init; } = ImmutableDictionary<string, EmulatedUpload>.Empty;
    public ImmutableArray<Device> Devices { get; init; } = [];
    public ImmutableArray<VPCEConfiguration> VpceConfigurations { get; init; } = [];

    /// <summary>The tags of each resource that has tags, in the order in which they were added.</summary>
    public ImmutableDictionary<string, ImmutableArray<Tag>> Tags { get; init; } = ImmutableDictionary<string, ImmutableArray<Tag>>.Empty;

    /// <summary>The number of resources created so far. This number determines the position of a new resource in lists.</summary>
    public long Created { get; init; }

    public DeviceFarmStore With(EmulatedSession session) => this with { Sessions = Sessions.SetItem(session.Arn, session) };

    public DeviceFarmStore With(EmulatedUpload upload) => this with { Uploads = Uploads.SetItem(upload.Arn, upload) };

    public DeviceFarmStore With(EmulatedProject project) => this with { Projects = Projects.SetItem(project.Arn, project) };

    public Device? Device(string? arn) => Devices.FirstOrDefault(device => device.Arn == arn);

    public DeviceInstance? Instance(string arn) =>
        Devices.SelectMany(device => device.Instances ?? []).FirstOrDefault(instance => instance.Arn == arn);

    public DeviceFarmStore WithTags(string arn, IEnumerable<Tag> tags) => this with { Tags = Tags.SetItem(arn, [.. tags]) };

    /// <summary>Indicates whether the ARN identifies an existing resource that can have tags.</summary>
    public bool HasTaggable(string arn) => Projects.ContainsKey(arn) || Sessions.ContainsKey(arn) || Device(arn) is not null
        || Instance(arn) is not null || VpceConfigurations.Any(configuration => configuration.Arn == arn);

    /// <summary>Returns a copy of the store without the specified resource and its dependent resources.</summary>
    public DeviceFarmStore Without(string arn)
    {
        var without = WithoutResources(arn);
        return without with { Tags = without.Tags.RemoveRange(without.Tags.Keys.Where(tagged => !without.HasTaggable(tagged))) };
    }

    private DeviceFarmStore WithoutResources(string arn) => this with
    {
        Projects = Projects.Remove(arn),
        Sessions = Sessions.Remove(arn)
            .RemoveRange(Sessions.Values.Where(session => session.ProjectArn == arn).Select(session => session.Arn)),
        Uploads = Uploads.Remove(arn).RemoveRange(Uploads.Values.Where(upload => upload.ProjectArn == arn).Select(upload => upload.Arn)),
        Devices = Devices.RemoveAll(device => device.Arn == arn),
        VpceConfigurations = VpceConfigurations.RemoveAll(configuration => configuration.Arn == arn),
    };
}
