using System.Management.Automation;
using RemoteSessions.Commands.Emulator;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests the commands that save the state of emulators. All tests in the process share the emulators.</summary>
[Collection(EnvironmentTests.Name)]
public sealed class SaveEmulatorTests : CmdletTest
{
    private readonly string _path;

    public SaveEmulatorTests()
    {
        Session = new CmdletSession(connect: false);
        _path = Path.Combine(Owned(new TemporaryFolder()).Path, "state [1].json");
    }

    [Fact]
    public void Saving_does_not_stop_the_emulator_and_the_file_starts_another_one()
    {
        var emulator = Start();
        Session.Run("New-DFRemoteProject", ("Name", "Kept"));
        Assert.Equal(_path, Session.Run<FileInfo>("Save-RemoteSessionEmulator", ("Path", _path)).Single().FullName);
        Assert.Empty(Session.Errors);
        Assert.True(emulator.Running);
        Start(("StatePath", _path));
        Assert.Equal(
            ["Banking App", "Kept", "Retail App"], Session.Run<DFRemoteProject>("Get-DFRemoteProject")
                .Select(project => project.Name).Order());
    }

    [Fact]
    public void An_existing_file_is_replaced_unless_NoClobber_keeps_it()
    {
        Start();
        File.WriteAllText(_path, "old");
        Session.Run("Save-RemoteSessionEmulator", ("Path", _path), ("NoClobber", true));
        Assert.Equal(("FileExists", _path), (Session.Error.Id, Session.Error.Record.TargetObject));
        Assert.Equal("old", File.ReadAllText(_path));
        Session.Run("Save-RemoteSessionEmulator", ("Path", _path));
        Assert.Empty(Session.Errors);
        Assert.NotEqual("old", File.ReadAllText(_path));
    }

    [Fact]
    public void WhatIf_writes_no_file()
    {
        Start();
        Assert.Empty(Session.Run("Save-RemoteSessionEmulator", ("Path", _path), ("WhatIf", true)));
        Assert.False(File.Exists(_path));
    }

    [Theory]
    [InlineData("Save-RemoteSessionEmulator", "Path")]
    [InlineData("Stop-RemoteSessionEmulator", "StatePath")]
    public void Saving_several_emulators_to_one_file_is_an_error(string command, string parameter)
    {
        RemoteSessionEmulator[] emulators = [Start(), Start()];
        Session.Run(command, (parameter, _path));
        Assert.All(Session.Errors, error => Assert.StartsWith("InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.NotEmpty(Session.Errors);
        Assert.False(File.Exists(_path));
        Session.Pipe<object>(emulators, command, (parameter, _path));
        Assert.Equal(("InvalidArgument", emulators[1]), (Session.Error.Id, Session.Error.Record.TargetObject));
        Assert.True(emulators[1].Running);
        Assert.True(File.Exists(_path));
    }

    [Fact]
    public void Saving_without_a_running_emulator_is_an_error()
    {
        Session.Run("Save-RemoteSessionEmulator", ("Path", _path));
        Assert.Equal(
            ("ResourceNotFoundException", ErrorCategory.ObjectNotFound), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        var emulator = Start();
        Session.Run("Stop-RemoteSessionEmulator");
        Session.Pipe<object>([emulator], "Save-RemoteSessionEmulator", ("Path", _path));
        Assert.Equal(("ResourceNotFoundException", emulator), (Session.Error.Id, Session.Error.Record.TargetObject));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_an_error()
    {
        var emulator = Start();
        var path = Path.Combine(_path, "no", "state.json");
        Session.Run("Save-RemoteSessionEmulator", ("Path", path));
        Assert.Equal(("TransferFailed", path), (Session.Error.Id, Session.Error.Record.TargetObject));
        Assert.EndsWith("Check the path, and save the state again.", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.True(emulator.Running);
    }

    private RemoteSessionEmulator Start(params (string Name, object? Value)[] parameters)
    {
        var emulator = Session.Run<RemoteSessionEmulator>("Start-RemoteSessionEmulator", parameters).Single();
        Owned(new Stopping(emulator));
        return emulator;
    }

    private sealed class Stopping(RemoteSessionEmulator emulator) : IDisposable
    {
        public void Dispose() => emulator.Stop();
    }
}
