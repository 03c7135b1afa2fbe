using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Waits until Device Farm sessions are running or have ended. The command can wait for any number of sessions at the same time. If several
/// of these sessions belong to the same project, the command polls them with the project's list of sessions instead of one request for each
/// session.
/// AWS: ListRemoteAccessSessions, GetRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "DFRemoteSession", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Wait-DFRemoteSession.md")]
[OutputType(typeof(DFRemoteSession))]
public sealed class WaitDFRemoteSessionCommand : DFRemoteSessionTargetCmdlet
{
    private readonly ScopeBatch<string> _sessions = new();

    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>The state to wait for: Running (status RUNNING with an endpoint) or Ended (status COMPLETED with any result).</summary>
    [Parameter]
    [ValidateSet("Running", "Ended")]
    public string For { get; set; } = "Running";

    /// <summary>The maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = SessionWaiting.DefaultTimeoutSeconds;

    private protected override void ProcessInput()
    {
        foreach (var target in UnseenTargets())
        {
            _sessions.Add(target.Scope, target.SessionId);
            if (target.Session is null)
                _named.Add(target.SessionId);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var same in _sessions.ByScope())
        {
            var connect = Connect<DeviceFarmClient>(same.Key);
            string[] arns = [.. same.Distinct()];
            Start(arns is [var only] ? only : null, () => SessionWaiting.RunAsync(
                connect(), arns, Enum.Parse<WaitGoal>(For, ignoreCase: true), TimeSpan.FromSeconds(
                    TimeoutSeconds), EmitProgress, EndedAsync, Cancellation, _named));
        }

        Finish();
    }

    private async Task EndedAsync(CompletedWait<DFRemoteSession> result, AwsServiceException? failure)
    {
        if (failure is null)
            await EmitAsync(result.Last!).ConfigureAwait(false);
        else
            await EmitErrorAsync(failure, result.Key).ConfigureAwait(false);
    }
}
