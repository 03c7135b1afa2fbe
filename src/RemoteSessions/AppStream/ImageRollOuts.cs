using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Rolls one image out to several fleets. The image and all fleets are checked before the first fleet is changed. The fleets are then
/// changed in waves, and a failure in a wave stops the rollout after that wave.
/// </summary>
internal sealed class ImageRollOuts(AwsTargetCmdlet cmdlet, string image, RollOutOptions options)
{
    private readonly Dictionary<Scope, Seen<ASImage>?> _images = [];
    private readonly HashSet<(Scope Scope, string Fleet)> _seen = [];
    private readonly List<PlannedRollOut> _planned = [];

    /// <summary>
    /// The text that describes the state of each fleet in the warning about an interrupted command, or null if no change was sent.
    /// </summary>
    public string? Note => _planned.TrueForAll(planned => planned.RollOut.State == RollOutStates.NotStarted)
        ? null
        : string.Join(' ', _planned.Select(planned => RollOutText.StateOf(planned.RollOut)));

    /// <summary>
    /// Adds a fleet. If the image can't be rolled out to the fleet, or if the sessions on the fleet can't be read, the method writes an
    /// error and omits the fleet.
    /// </summary>
    public void Plan(CapacityTarget target)
    {
        var fleet = (ASFleet)target.Resource!;
        if (!_seen.Add((target.Scope, target.Key)) || ImageIn(target.Scope) is not { } found)
            return;
        var rollOut = new FleetRollOut(fleet, image, found.Resource, options);
        if (RollOutRules.Problem(fleet, image, found.Resource) is { } problem)
        {
            cmdlet.WriteError(ErrorRecords.Create(problem.Type, problem.Message, target.Given, cmdlet.CommandName));
        }
        else if (rollOut.IsInPlace)
        {
            cmdlet.TellNoChange(RollOutMessages.InPlace(
                fleet.Label, cmdlet.PlaceOf(target.Scope), rollOut.NewImageName ?? image));
            rollOut.Skip();
            cmdlet.WriteObject(new ASFleetImageUpdate(rollOut));
        }
        else if (TrySessions(target, out var sessions))
        {
            _planned.Add(new PlannedRollOut(target, rollOut, found.Hidden, sessions));
        }
    }

    /// <summary>Prompts for confirmation once, and then rolls the image out to all fleets.</summary>
    /// <param name="atOnce">The number of fleets to which the image is rolled out at the same time.</param>
    /// <param name="force">Indicates whether -Force was specified.</param>
    public void Run(int atOnce, bool force)
    {
        if (_planned.Count == 0 || !IsConfirmed(force))
            return;
        foreach (var wave in _planned.Chunk(atOnce))
        {
            foreach (var planned in wave)
            {
                var connect = AwsCmdlet.Connect<AppStreamClient>(planned.Target.Scope);
                cmdlet.Start(planned.Target.Given, () => RunAsync(connect(), planned));
            }

            cmdlet.Finish();
            var failed = wave.Where(planned => planned.RollOut.State != RollOutStates.Completed).ToList();
            if (failed.Count == 0)
                continue;
            Stop(string.Join(", ", failed.Select(planned => planned.Target.Label)));
            break;
        }
    }

    private void Stop(string failed)
    {
        foreach (var (target, rollOut, _, _) in _planned.Where(planned => planned.RollOut.State == RollOutStates.NotStarted))
        {
            var reason = RollOutMessages.NotStarted(target.Label, failed);
            rollOut.Fail(reason, null);
            cmdlet.WriteError(ErrorRecords.Create(ErrorIds.RollOutStopped, reason, target.Given, cmdlet.CommandName));
            cmdlet.WriteObject(new ASFleetImageUpdate(rollOut));
        }
    }

    // -WhatIf shows a line for each fleet. Otherwise, one prompt shows all fleets and their users.
    private bool IsConfirmed(bool force)
    {
        var action = RollOutMessages.Action(image, options.Drain, options.EndSessionsAfter);
        if (!cmdlet.WhatIf)
            return cmdlet.Confirmed(
                string.Join("; ", _planned.Select(planned => $"{planned}{cmdlet.PlaceOf(planned.Target.Scope)}")), action, force);
        foreach (var planned in _planned)
            cmdlet.Confirmed($"{planned}", action, force, planned.Target.Scope);
        return false;
    }

    private async Task RunAsync(AppStreamClient client, PlannedRollOut planned)
    {
        var rollOut = planned.RollOut;
        var display = new WaitDisplay(RollOutMessages.Activity(planned.Target.Label, image), cmdlet.EmitProgress);
        try
        {
            await rollOut.RunAsync(client, display.ShowStep, cmdlet.Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException failure)
        {
            rollOut.Fail(failure.Message, client.Clock.Now);
            await cmdlet.EmitErrorAsync(failure, planned.Target.Given).ConfigureAwait(false);
        }
        finally
        {
            display.Complete();
        }

        await cmdlet.EmitAsync(new ASFleetImageUpdate(rollOut)).ConfigureAwait(false);
    }

    // If the sessions can't be listed, the command doesn't change the image, because it can't determine when these sessions end.
    private bool TrySessions(CapacityTarget target, out IReadOnlyList<ASSession> sessions)
    {
        sessions = [];
        if (target.State == CapacityStates.Stopped)
            return true;
        var connect = AwsCmdlet.Connect<AppStreamClient>(target.Scope);
        if (!cmdlet.TryAwait(target.Given, () => FleetRollOut.SessionsAsync(connect(), target.Key, cmdlet.Cancellation), out var read))
            return false;
        sessions = read;
        return true;
    }

    // The image is read once for each account and Region.
    private Seen<ASImage>? ImageIn(Scope scope)
    {
        if (_images.TryGetValue(scope, out var known))
            return known;
        var connect = AwsCmdlet.Connect<AppStreamClient>(scope);
        var isFound = cmdlet.TryAwait(
            image, () => RollOutRules.FindImageAsync(connect(), image, cmdlet.Cancellation), out var found);
        return _images[scope] = isFound ? found : null;
    }
}
