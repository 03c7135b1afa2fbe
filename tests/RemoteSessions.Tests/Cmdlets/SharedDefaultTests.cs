using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Emulator;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests the defaults of several runspaces in one process. These tests don't run in parallel with other tests, because the runspaces of
/// other tests would use the defaults that these tests set.
/// </summary>
[Collection(EnvironmentTests.Name)]
public sealed class SharedDefaultTests : CmdletTest
{
    private static readonly string Module = typeof(AwsCmdlet).Assembly.Location;

    public SharedDefaultTests() => Session = Runspace();

    [Fact]
    public void A_runspace_without_defaults_uses_those_of_the_first_runspace()
    {
        Set(Session, "eu-west-1");
        var other = Owned(Runspace());
        Assert.Equal("eu-west-1", Region(other));
        Set(Session, "eu-west-2");
        Assert.Equal("eu-west-2", Region(other));
    }

    [Fact]
    public void A_runspace_with_its_own_defaults_does_not_affect_others()
    {
        Set(Session, "eu-west-1");
        var (other, third) = (Owned(Runspace()), Owned(Runspace()));
        Set(other, "us-east-1");
        Set(Session, "eu-west-2");
        Assert.Equal(["eu-west-2", "us-east-1", "eu-west-2"], new[] { Session, other, third }.Select(Region));
        other.Run("Clear-RemoteSessionDefault");
        Assert.Equal(["eu-west-2", null, "eu-west-2"], new[] { Session, other, third }.Select(Region));
    }

    [Fact]
    public void Unspecified_defaults_of_a_runspace_do_not_change()
    {
        Set(Session, "eu-west-1");
        var other = Owned(Runspace());
        other.Run("Set-RemoteSessionDefault", ("ProfileName", "shop"));
        Assert.Equal("eu-west-1", Region(other));
        Assert.Null(Session.Run<RemoteSessionDefault>("Get-RemoteSessionDefault").Single().ProfileName);
    }

    [Fact]
    public void An_older_runspace_does_not_use_the_defaults_of_a_newer_runspace()
    {
        var job = Owned(Runspace());
        Set(job, "eu-west-1");
        Assert.Null(Region(Session));
        Assert.Equal("eu-west-1", Region(Owned(Runspace())));
    }

    [Fact]
    public void The_defaults_of_a_closed_runspace_are_not_used()
    {
        using (var first = Runspace())
            Set(first, "eu-west-1");
        var other = Owned(Runspace());
        Assert.Null(Region(other));
        Set(other, "eu-west-2");
        Assert.Equal("eu-west-2", Region(Owned(Runspace())));
    }

    [Fact]
    public void Parallel_iterations_use_the_defaults_and_their_own_end_with_them()
    {
        Set(Session, "eu-west-1");
        Assert.Equal(
            ["1 us-east-1", "2 eu-west-1", "3 eu-west-1"],
            Parallel(
                "1..3", "if ($_ -eq 1) { Set-RemoteSessionDefault -Region us-east-1 | Out-Null }; \"$_ "
                    + "$((Get-RemoteSessionDefault).Region)\""));
        Assert.Equal("eu-west-1", Region(Session));
    }

    [Fact]
    public void The_defaults_of_an_iteration_do_not_affect_the_next()
    {
        Assert.Equal(
            ["1 us-east-1", "2 "],
            Parallel(
                "1..2", "if ($_ -eq 1) { Set-RemoteSessionDefault -Region us-east-1 | Out-Null }; \"$_ "
                    + "$((Get-RemoteSessionDefault).Region)\""));
        Assert.Null(Region(Session));
    }

    [Fact]
    public void Parallel_iterations_do_not_share_their_own_defaults()
    {
        // The first iteration ends only after the second iteration has read its own defaults.
        var script = """
            $gate = $using:gate
            if ($_ -eq 1) { Set-RemoteSessionDefault -Region us-east-1 | Out-Null; $gate.Set.Set(); $gate.Read.Wait(20000) | Out-Null }
            else { $gate.Set.Wait(20000) | Out-Null; "$((Get-RemoteSessionDefault).Region)"; $gate.Read.Set() }
            """;
        using var set = new ManualResetEventSlim();
        using var read = new ManualResetEventSlim();
        Session.Runspace.SessionStateProxy.SetVariable("gate", new System.Collections.Hashtable { ["Set"] = set, ["Read"] = read });
        Assert.Equal([""], Parallel("1..2", script, throttleLimit: 2));
        Assert.True(set.IsSet && read.IsSet);
    }

    [Fact]
    public void Every_runspace_uses_the_emulator_until_it_stops()
    {
        Session.Run("Set-RemoteSessionDefault", ("ProfileName", "nobody"));
        var emulator = Session.Run<RemoteSessionEmulator>("Start-RemoteSessionEmulator").Single();
        var other = Owned(Runspace());
        Assert.Equal(2, other.Run("Get-DFRemoteProject").Count);
        Assert.Equal(["2", "2"], Parallel("1..2", "@(Get-DFRemoteProject).Count"));
        Assert.Equal(3, emulator.Calls["Device Farm.ListProjects"]);
        other.Run("Stop-RemoteSessionEmulator");
        Assert.Equal(
            ["nobody", "nobody"], new[] { Session, other }
                .Select(session => session.Run<RemoteSessionDefault>("Get-RemoteSessionDefault").Single().ProfileName));
    }

    [Fact]
    public void Removing_the_module_stops_the_emulators_of_that_runspace_and_nothing_reaches_AWS()
    {
        using var other = Runspace();
        var (ours, theirs) = (Imported(Session), Imported(other));
        Session.Pipe(null, shell => shell.AddScript("Get-Module RemoteSessions | Remove-Module"));
        Assert.Empty(Session.Errors);
        Assert.Equal((false, true), (ours.Running, theirs.Running));
        Session.Run("Get-DFRemoteProject");
        Assert.Equal("ConnectionError", Session.Error.Id);
        other.Run("Stop-RemoteSessionEmulator");
        Session.Run("Clear-RemoteSessionDefault");
    }

    private static RemoteSessionEmulator Imported(CmdletSession session)
    {
        session.Pipe(null, shell => shell.AddScript($"Import-Module '{Module}'"));
        Assert.Empty(session.Errors);
        return session.Run<RemoteSessionEmulator>("Start-RemoteSessionEmulator").Single();
    }

    private static CmdletSession Runspace() => new(connect: false, sharesDefaults: true);

    private static void Set(CmdletSession session, string region)
    {
        session.Run("Set-RemoteSessionDefault", ("Region", region));
        Assert.Empty(session.Errors);
    }

    private static string? Region(CmdletSession session) => session.Run<RemoteSessionDefault>("Get-RemoteSessionDefault").Single().Region;

    private IReadOnlyList<string> Parallel(string input, string script, int throttleLimit = 1)
    {
        var output = Session.Pipe(
            null, shell => shell.AddScript(
                $"{input} | ForEach-Object -ThrottleLimit {throttleLimit} -Parallel {{ Import-Module '{Module}'; {script} }}"));
        Assert.Empty(Session.Errors);
        return [.. output.Select(item => $"{item}")];
    }
}
