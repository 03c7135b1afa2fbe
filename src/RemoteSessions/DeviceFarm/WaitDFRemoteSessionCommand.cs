using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Waits for Device Farm sessions to run or to end: any number of them together, with a few calls.
/// AWS: ListRemoteAccessSessions, GetRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "DFRemoteSession", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Wait-DFRemoteSession.md")]
[OutputType(typeof(DFRemoteSession))]
public sealed class WaitDFRemoteSessionCommand : DFRemoteSessionTargetCmdlet
{
    private readonly ScopeBatch<string> _sessions = new();

    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>Running: status RUNNING with an endpoint. Ended: status COMPLETED, whatever the result.</summary>
    [Parameter]
    [ValidateSet("Running", "Ended")]
    public string For { get; set; } = "Running";

    /// <summary>For how many seconds at most.</summary>
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
