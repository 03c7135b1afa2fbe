using RemoteSessions.Provisioning;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>How a change of a fleet is put to a user.</summary>
internal sealed class FleetChangeQuestion(FleetChange change, ASFleet fleet)
{
    /// <summary>What changes.</summary>
    public string Sentence => string.Join(", ", change.Changes);

    /// <summary>Why the change cannot be asked for, or null.</summary>
    public ServiceError? Problem(bool stopIfNeeded)
    {
        if (change.Request.ComputeCapacity is { DesiredInstances: not null, DesiredSessions: not null })
        {
            return new ServiceError(
                ErrorIds.InvalidArgument, $"-DesiredInstances and -DesiredSessions exclude each other, and both differ from what the fleet '{fleet.Name}' has: name one.");
        }

        if (stopIfNeeded || change.Blocked.Count == 0)
            return null;
        var others = change.Changes.Except(change.Blocked).ToList();
        return new ServiceError(
            ErrorIds.StopNeeded,
            $"The AppStream fleet '{fleet.Name}' is {fleet.State}, and only a stopped {fleet.FleetType} fleet takes a change of {Names(change.Blocked)}"
            + $"{(others.Count > 0 ? $" (not so {Names(others)})" : "")}. Nothing was sent. Use -StopIfNeeded, or Stop-ASFleet first.");
    }

    /// <summary>What a stop for the change does, for -WhatIf and -Confirm.</summary>
    public string StopSentence(IReadOnlyList<LiveSession> live) =>
        $"Stop AppStream fleet{(live.Count > 0 ? $" (ends the sessions of {Users(live)})" : "")}, change {Sentence}{(StartsAgain ? ", start it again" : "")}";

    /// <summary>The question, where users would be hit.</summary>
    public string StopQuestion(IReadOnlyList<LiveSession> live) =>
        $"The change of {Names(change.Blocked)} needs the fleet '{fleet.Name}' to be stopped. That ends the sessions of {Users(live)}. Stop it?";

    private bool StartsAgain => fleet.State is CapacityStates.Running or CapacityStates.Starting;

    private static string Names(IEnumerable<AttributeChange> changes) => string.Join(", ", changes.Select(one => one.Attribute));

    private static string Users(IReadOnlyList<LiveSession> live)
    {
        const int most = 20;
        var users = string.Join(", ", live.Take(most).Select(session => session.Connected ? session.UserId : $"{session.UserId} (disconnected)"));
        return live.Count > most ? $"{users} and {live.Count - most} more" : users;
    }
}

/// <summary>What is to be taken away from a fleet.</summary>
internal sealed class FleetRemovals
{
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Attributes => _attributes;

    public bool this[string attribute]
    {
        get => _attributes.Contains(attribute);
        set => _ = value ? _attributes.Add(attribute) : _attributes.Remove(attribute);
    }

    /// <summary>What is asked to be given and taken away at once, or null.</summary>
    public ServiceError? Problem(FleetSettings settings)
    {
        (string Attribute, string Removal, object? Given, string Parameter)[] pairs =
        [
            (FleetAttributes.VpcConfiguration, "-RemoveVpcConfig", settings.SubnetIds, "-SubnetId"),
            (FleetAttributes.VpcConfiguration, "-RemoveVpcConfig", settings.SecurityGroupIds, "-SecurityGroupId"),
            (FleetAttributes.SecurityGroups, "-RemoveSecurityGroup", settings.SecurityGroupIds, "-SecurityGroupId"),
            (FleetAttributes.DomainJoin, "-RemoveDomainJoin", settings.DirectoryName, "-DirectoryName"),
            (FleetAttributes.IamRole, "-RemoveIamRole", settings.IamRoleArn, "-IamRoleArn"),
            (FleetAttributes.UsbDeviceFilter, "-RemoveUsbDeviceFilter", settings.UsbDeviceFilterStrings, "-UsbDeviceFilter"),
            (FleetAttributes.SessionScript, "-RemoveSessionScript", settings.SessionScriptS3Bucket, "-SessionScriptS3Bucket"),
            (FleetAttributes.MaxSessionsPerInstance, "-RemoveMaxSessionsPerInstance", settings.MaxSessionsPerInstance, "-MaxSessionsPerInstance"),
            (FleetAttributes.RootVolume, "-RemoveRootVolumeSize", settings.RootVolumeSizeInGb, "-RootVolumeSizeInGb"),
        ];
        var conflict = pairs.FirstOrDefault(pair => this[pair.Attribute] && pair.Given is not null);
        return conflict.Removal is null
            ? null
            : new ServiceError(ErrorIds.InvalidArgument, $"{conflict.Removal} and {conflict.Parameter} exclude each other: name one.");
    }
}
