using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>A resource that runs users' sessions and can be started and stopped: an AppStream fleet or a WorkSpaces pool.</summary>
public abstract class CapacityResource : AwsResource
{
    private protected CapacityResource(ResourceOrigin origin) : base(origin)
    {
    }

    /// <summary>The identifier that service calls use for the resource.</summary>
    internal abstract string Key { get; }

    /// <summary>The name of the resource in output and messages.</summary>
    internal abstract string Label { get; }

    /// <summary>The description of the resource in error messages, such as "ALWAYS_ON fleet".</summary>
    internal abstract string TypeName { get; }

    /// <summary>The tooltip that argument completion shows for the resource.</summary>
    internal abstract string Hint { get; }

    /// <summary>The state of the resource: RUNNING, STOPPED, or a transitional state.</summary>
    internal abstract string CurrentState { get; }

    /// <summary>The errors that prevent the resource from running, as the service reports them.</summary>
    internal abstract ErrorList Problems { get; }

    /// <summary>The number of sessions that can start now, or null if the service doesn't return this number.</summary>
    internal abstract int? AvailableSessions { get; }

    /// <summary>The desired number of sessions, or null if the service doesn't return this number.</summary>
    internal abstract int? DesiredSessions { get; }

    /// <summary>The progress that is displayed during a wait, such as the number of running instances.</summary>
    internal abstract string Progress { get; }

    /// <summary>The kind of session that runs on the resource, as displayed in the Service column.</summary>
    internal abstract string Service { get; }

    /// <summary>Indicates whether Application Auto Scaling can change the size of the resource.</summary>
    internal virtual bool IsScalable => true;

    /// <summary>The unit of the desired capacity, as displayed in the Unit column.</summary>
    internal string Unit => Figures(null).Unit;

    /// <summary>Creates the row that describes the resource in a capacity sample.</summary>
    /// <param name="time">The time of the sample.</param>
    /// <param name="sessions">The sessions that haven't ended, or null if they couldn't be read.</param>
    internal RemoteSessionCapacity Row(DateTime time, IReadOnlyCollection<RemoteSession>? sessions) =>
        new(time, Service, Label, this, Figures(sessions), sessions);

    /// <summary>Returns the total capacity of the resource and the capacity in use.</summary>
    private protected abstract CapacityFigures Figures(IReadOnlyCollection<RemoteSession>? sessions);
}
