using System.Globalization;
using RemoteSessions.Abstractions;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Provisioning;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// The calls that change the settings of a desktop. Only settings that differ from the current settings are sent, each in a separate call.
/// The order of the calls is important: the running mode can't change while the size of a volume is increasing, and the largest compute
/// types require large volumes.
/// </summary>
internal sealed class DesktopChange
{
    private static readonly string[] BySize =
    [
        ComputeValues.Value, ComputeValues.Standard, ComputeValues.Performance, ComputeValues.Power, ComputeValues.Powerpro,
        ComputeValues.Generalpurpose4xlarge, ComputeValues.Generalpurpose8xlarge,
    ];

    private static readonly string[] Graphics = [ComputeValues.GraphicsG4dn, ComputeValues.GraphicsproG4dn];

    private readonly WksDesktop _desktop;
    private readonly DesktopSettings _wanted;

    public DesktopChange(WksDesktop desktop, DesktopSettings wanted)
    {
        (_desktop, _wanted) = (desktop, wanted);
        Steps = [.. Plan()];
        Problem = Steps.Count == 0 ? null : ValueProblem() ?? StateProblem();
    }

    /// <summary>The settings whose current values differ from the requested values.</summary>
    public ChangeList List { get; } = new();

    /// <summary>The calls to send, in the order in which they must be sent.</summary>
    public IReadOnlyList<DesktopStep> Steps { get; }

    /// <summary>The reason why AWS would reject the change, or null if no reason is known.</summary>
    public ServiceError? Problem { get; }

    /// <summary>Indicates whether the change reboots the desktop and therefore disconnects the user.</summary>
    public bool Disconnects => Steps.Any(step => step.Disconnects);

    private int? Root => _wanted.RootVolumeSizeGib ?? _desktop.RootVolumeSizeGib;

    private int? User => _wanted.UserVolumeSizeGib ?? _desktop.UserVolumeSizeGib;

    private IEnumerable<DesktopStep> Plan()
    {
        if (List.Changed(nameof(_wanted.RunningMode), _wanted.RunningMode, _desktop.RunningMode) is { } mode)
        {
            yield return new DesktopStep(
                nameof(WksDesktop.RunningMode), mode, new WorkspaceProperties { RunningMode = mode }, null, desktop => desktop.RunningMode);
        }

        if (List.Changed(
            nameof(_wanted.RunningModeAutoStopTimeoutInMinutes), _wanted.RunningModeAutoStopTimeoutInMinutes,
            _desktop.RunningModeAutoStopTimeoutInMinutes) is { } minutes)
        {
            yield return new DesktopStep(
                nameof(WksDesktop.RunningModeAutoStopTimeoutInMinutes), Text(minutes),
                new WorkspaceProperties { RunningModeAutoStopTimeoutInMinutes = minutes }, null,
                desktop => Text(desktop.RunningModeAutoStopTimeoutInMinutes));
        }

        foreach (var volume in PlanVolumes())
            yield return volume;
        if (List.Changed(nameof(_wanted.ComputeTypeName), _wanted.ComputeTypeName, _desktop.ComputeTypeName) is { } compute)
        {
            yield return new DesktopStep(
                nameof(WksDesktop.ComputeTypeName), compute, new WorkspaceProperties { ComputeTypeName = compute },
                ModificationResourceValues.ComputeType, desktop => desktop.ComputeTypeName);
        }

        if (List.Changed(nameof(_wanted.Protocol), _wanted.Protocol, _desktop.Protocols.ToString()) is { } protocol)
        {
            yield return new DesktopStep(
                nameof(WksDesktop.Protocols), protocol, new WorkspaceProperties { Protocols = [protocol] },
                ModificationResourceValues.Protocol, desktop => desktop.Protocols.ToString());
        }
    }

    private IEnumerable<DesktopStep> PlanVolumes()
    {
        var root = List.Changed(nameof(_wanted.RootVolumeSizeGib), _wanted.RootVolumeSizeGib, _desktop.RootVolumeSizeGib);
        var user = List.Changed(nameof(_wanted.UserVolumeSizeGib), _wanted.UserVolumeSizeGib, _desktop.UserVolumeSizeGib);
        if (root is null && user is null)
            return [];
        if (_desktop is { RootVolumeSizeGib: { } oldRoot, UserVolumeSizeGib: { } oldUser })
        {
            return DesktopVolumes.Steps(_desktop.ComputeTypeName, (oldRoot, oldUser), (Root!.Value, User!.Value))
                .Select(step => step.IsRoot ? RootStep(step.Size) : UserStep(step.Size));
        }

        // If the service didn't return the sizes of the volumes, the intermediate sizes can't be calculated.
        return new[] { user is { } userSize ? UserStep(userSize) : null, root is { } rootSize ? RootStep(rootSize) : null }
            .OfType<DesktopStep>();
    }

    private static DesktopStep RootStep(int size) => new(
        nameof(WksDesktop.RootVolumeSizeGib), Text(size), new WorkspaceProperties { RootVolumeSizeGib = size },
        ModificationResourceValues.RootVolume, desktop => Text(desktop.RootVolumeSizeGib));

    private static DesktopStep UserStep(int size) => new(
        nameof(WksDesktop.UserVolumeSizeGib), Text(size), new WorkspaceProperties { UserVolumeSizeGib = size },
        ModificationResourceValues.UserVolume, desktop => Text(desktop.UserVolumeSizeGib));

    // Checks for settings that aren't valid for a desktop of this kind, regardless of its state.
    private ServiceError? ValueProblem()
    {
        if (_desktop.IsStandby)
        {
            return new ServiceError(
                ServiceErrorTypes.OperationNotSupported,
                DesktopMessages.StandbyNotChanged(_desktop.Label, _desktop.RelatedWorkspaceId, _desktop.RelatedWorkspaceRegion));
        }

        var text = TimeoutProblem() ?? VolumeProblem() ?? ComputeProblem() ?? ProtocolProblem();
        return text is null ? null : new ServiceError(ErrorIds.InvalidArgument, text);
    }

    private string? TimeoutProblem()
    {
        if (_wanted.RunningModeAutoStopTimeoutInMinutes is not { } minutes
            || minutes == _desktop.RunningModeAutoStopTimeoutInMinutes)
            return null;
        var mode = _wanted.RunningMode ?? _desktop.RunningMode;
        return DesktopRequests.TimeoutProblem(minutes) ?? (mode is null or RunningModeValues.AutoStop
            ? null
            : DesktopMessages.TimeoutNeedsAutoStop(_desktop.Label, mode));
    }

    private string? VolumeProblem()
    {
        if ((_wanted.RootVolumeSizeGib is null && _wanted.UserVolumeSizeGib is null) || Root is not { } root || User is not { } user
            || (root == _desktop.RootVolumeSizeGib && user == _desktop.UserVolumeSizeGib))
            return null;
        if (root < _desktop.RootVolumeSizeGib || user < _desktop.UserVolumeSizeGib)
        {
            return DesktopMessages.VolumeSmaller(
                _desktop.Label, _desktop.RootVolumeSizeGib ?? 0, _desktop.UserVolumeSizeGib ?? 0, root, user);
        }

        return DesktopVolumes.IsPair(_desktop.ComputeTypeName, root, user)
            ? null
            : DesktopMessages.VolumePair(root, user, DesktopVolumes.IsGraphics(_desktop.ComputeTypeName));
    }

    private string? ComputeProblem()
    {
        var (from, to) = (_desktop.ComputeTypeName, _wanted.ComputeTypeName);
        if (to is null || to == from)
            return null;
        // If neither the current nor the new compute type is in BySize or Graphics, or if the module doesn't recognize one of the two
        // types, the service decides whether to accept the change.
        string[][] families = [BySize, Graphics];
        var family = Array.Find(families, family => family.Contains(from)) ?? Array.Find(families, family => family.Contains(to));
        if (family is not null && !(family.Contains(from) && family.Contains(to))
            && ComputeValues.All.Contains(from) && ComputeValues.All.Contains(to))
            return DesktopMessages.ComputeFamily(_desktop.Label, from!, to, family);
        return to.StartsWith("GENERALPURPOSE", StringComparison.Ordinal) && Root is { } root && User is { } user
            && !DesktopVolumes.IsLarge(root, user)
            ? DesktopMessages.ComputeNeedsVolumes(to, root, user)
            : null;
    }

    private string? ProtocolProblem() =>
        _wanted.Protocol is { } protocol && protocol != _desktop.Protocols.ToString() && DesktopVolumes.IsGraphics(_desktop.ComputeTypeName)
            ? DesktopMessages.GraphicsProtocol(_desktop.Label, _desktop.ComputeTypeName!)
            : null;

    private ServiceError? StateProblem()
    {
        if (_desktop.IsChanging || _desktop.State == WorkspaceStateValues.Updating)
        {
            return new ServiceError(
                ServiceErrorTypes.OperationInProgress, DesktopMessages.ChangeInProgress(_desktop.Label, $"{_desktop.ModificationStates}"));
        }

        // AWS doesn't document whether a desktop in maintenance can be changed, and AWS might add new states. For a desktop in maintenance
        // or in an unknown state, only the service checks whether the change is allowed.
        var known = WorkspaceStateValues.All.Contains(_desktop.State) && _desktop.State != WorkspaceStateValues.AdminMaintenance;
        if (known && _desktop.State is not (WorkspaceStateValues.Available or WorkspaceStateValues.Stopped))
            return Wrong(DesktopMessages.ChangeNeedsState(_desktop.Label, _desktop.State!));
        return _desktop.State == WorkspaceStateValues.Stopped
            && Steps.Any(step => step.Modification == ModificationResourceValues.Protocol)
            ? Wrong(DesktopMessages.ProtocolNeedsAvailable(_desktop.Label))
            : null;
    }

    private static ServiceError Wrong(string text) => new(ServiceErrorTypes.InvalidResourceState, text);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
