using System.Collections.Immutable;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>All that an account has in Device Farm, at one moment. Never changed: a change makes another one.</summary>
internal sealed record Estate
{
    public required AccountSettings Account { get; init; }
    public ImmutableDictionary<string, EmulatedProject> Projects { get; init; } = ImmutableDictionary<string, EmulatedProject>.Empty;
    public ImmutableDictionary<string, EmulatedSession> Sessions { get; init; } = ImmutableDictionary<string, EmulatedSession>.Empty;
    public ImmutableDictionary<string, EmulatedUpload> Uploads { get; init; } = ImmutableDictionary<string, EmulatedUpload>.Empty;
    public ImmutableArray<Device> Devices { get; init; } = [];
    public ImmutableArray<VPCEConfiguration> VpceConfigurations { get; init; } = [];

    /// <summary>The tags of each resource that has any, in their order.</summary>
    public ImmutableDictionary<string, ImmutableArray<Tag>> Tags { get; init; } = ImmutableDictionary<string, ImmutableArray<Tag>>.Empty;

    /// <summary>Counts what was created, and so orders it.</summary>
    public long Created { get; init; }

    public Estate With(EmulatedSession session) => this with { Sessions = Sessions.SetItem(session.Arn, session) };

    public Estate With(EmulatedUpload upload) => this with { Uploads = Uploads.SetItem(upload.Arn, upload) };

    public Estate With(EmulatedProject project) => this with { Projects = Projects.SetItem(project.Arn, project) };

    public Device? Device(string? arn) => Devices.FirstOrDefault(device => device.Arn == arn);

    public DeviceInstance? Instance(string arn) =>
        Devices.SelectMany(device => device.Instances ?? []).FirstOrDefault(instance => instance.Arn == arn);

    public Estate WithTags(string arn, IEnumerable<Tag> tags) => this with { Tags = Tags.SetItem(arn, [.. tags]) };

    /// <summary>Whether the estate has a resource that can have tags.</summary>
    public bool HasTaggable(string arn) => Projects.ContainsKey(arn) || Sessions.ContainsKey(arn) || Device(arn) is not null
        || Instance(arn) is not null || VpceConfigurations.Any(configuration => configuration.Arn == arn);

    /// <summary>The estate without what has the ARN, and without what belongs to it.</summary>
    public Estate Without(string arn)
    {
        var without = WithoutResources(arn);
        return without with { Tags = without.Tags.RemoveRange(without.Tags.Keys.Where(tagged => !without.HasTaggable(tagged))) };
    }

    private Estate WithoutResources(string arn) => this with
    {
        Projects = Projects.Remove(arn),
        Sessions = Sessions.Remove(arn)
            .RemoveRange(Sessions.Values.Where(session => session.ProjectArn == arn).Select(session => session.Arn)),
        Uploads = Uploads.Remove(arn).RemoveRange(Uploads.Values.Where(upload => upload.ProjectArn == arn).Select(upload => upload.Arn)),
        Devices = Devices.RemoveAll(device => device.Arn == arn),
        VpceConfigurations = VpceConfigurations.RemoveAll(configuration => configuration.Arn == arn),
    };
}

internal sealed record EmulatedProject(string Arn, long Order, Project Value);

/// <summary>An upload: what is told of it, and what is to become of it.</summary>
internal sealed record EmulatedUpload
{
    public required string Arn { get; init; }
    public required string ProjectArn { get; init; }
    public required long Order { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public required string Status { get; init; }
    public string? ContentType { get; init; }
    public string? Metadata { get; init; }
    public string? Message { get; init; }

    /// <summary>While PROCESSING: when that ends.</summary>
    public DateTimeOffset? ReadyAt { get; init; }

    /// <summary>While PROCESSING: why it will fail, or null.</summary>
    public string? Flaw { get; init; }
}

/// <summary>A remote access session: what is told of it, and what is to become of it.</summary>
internal sealed record EmulatedSession
{
    public required string Arn { get; init; }
    public required string ProjectArn { get; init; }
    public required string DeviceArn { get; init; }
    public required long Order { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required string Status { get; init; }
    public required string BillingMethod { get; init; }

    /// <summary>What the endpoints' addresses are made secret with.</summary>
    public required string Secret { get; init; }

    public string Result { get; init; } = ExecutionResultValues.Pending;
    public string? Name { get; init; }
    public string? Message { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? Running { get; init; }
    public DateTimeOffset? Stopped { get; init; }
    public DeviceMinutes? DeviceMinutes { get; init; }
    public string? InstanceArn { get; init; }
    public string? AppArn { get; init; }
    public string? InteractionMode { get; init; }
    public bool? SkipAppResign { get; init; }
    public DeviceProxy? DeviceProxy { get; init; }
    public string? ClientId { get; init; }
    public bool? RemoteDebugEnabled { get; init; }
    public bool? RemoteRecordEnabled { get; init; }
    public string? RemoteRecordAppArn { get; init; }

    /// <summary>When the state ends by itself; null where it waits for something else.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When a busy device becomes free; null until the session has met it.</summary>
    public DateTimeOffset? DeviceFreeAt { get; init; }

    /// <summary>When a call or a request last named the session; null where somebody else keeps it busy.</summary>
    public DateTimeOffset? LastActivity { get; init; }

    /// <summary>The result that a session gets which is STOPPING.</summary>
    public string? FinalResult { get; init; }

    /// <summary>Ends without having run.</summary>
    public bool FailsToStart { get; init; }

    public bool Active => Status != ExecutionStatusValues.Completed;

    /// <summary>Waits for a slot or a device.</summary>
    public bool Queued => Status is ExecutionStatusValues.PendingConcurrency or ExecutionStatusValues.PendingDevice;

    public bool HoldsSlot => Status is ExecutionStatusValues.PendingDevice or ExecutionStatusValues.Preparing or ExecutionStatusValues.Running
        || (Status == ExecutionStatusValues.Stopping && Started is not null);

    public bool HoldsDevice => Started is not null && Active;
}
