using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Cmdlets.Identity;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests every command that accepts a resource from the pipeline, with an object of each type that the command accepts. The objects were
/// read in another runspace, from an emulator whose access keys differ from those of the default connection.
/// </summary>
public abstract class OriginTest(Samples theirs) : IClassFixture<Samples>, IDisposable
{
    // These commands create a new resource. For these commands, a piped object is only a template.
    protected static readonly string[] Templates = ["New-ASFleet", "New-ASStack", "New-DFRemoteProject", "New-WksDesktop", "New-WksPool"];

    private static readonly AwsKeys OurKeys = new("AKIAOTHEREXAMPLE", "other/EXAMPLESECRET");

    protected CmdletSession Ours { get; } = new(timeScale: 1, region: "us-east-1", keys: OurKeys);

    protected Samples Theirs { get; } = theirs;

    public static TheoryData<string> Commands => [.. Samples.Commands.Keys.Except(AcceptedTypes.WithoutResources)];

    public void Dispose()
    {
        Ours.Dispose();
        GC.SuppressFinalize(this);
    }

    protected void AssertActsWhereItWasRead(string command) => Assert.Empty(
        from type in AcceptedTypes.Of(command)
        where !HasNoOperation(command, type)
        let calls = Pipe(type, command)
        where calls.Ours != 0 || (calls.Theirs == 0 && !IsDownload(type, command))
        select $"{type.Name}: {calls} {Errors}");

    // AWS can't end the session of a desktop, so the command writes an error without sending a request.
    protected static bool HasNoOperation(string command, Type type) => (command, type) == ("Stop-RemoteSession", typeof(WksDesktop));

    protected IEnumerable<(string Form, PSObject Input)> CopyAndRow(Type type) =>
        [($"copy of {type.Name}", Samples.Copy(Theirs.Live(type))), ($"row of {type.Name}", Theirs.Row(Theirs.Live(type)))];

    protected string Errors => string.Join(" | ", Ours.Errors.Select(error => $"{error.FullyQualifiedErrorId} {error}"));

    protected static int Count(CmdletSession session) => session.Emulator.Calls.Values.Sum();

    // An artifact object contains the URL of the file, so the download doesn't require an API call.
    protected static bool IsDownload(Type type, string command) =>
        command == "Save-DFRemoteSessionArtifact" && type == typeof(DFRemoteSessionArtifact);

    protected static bool Accepts(string command, string parameter) =>
        Samples.Commands[command].GetProperty(parameter)?.GetCustomAttributes(typeof(ParameterAttribute), true)
        .Cast<ParameterAttribute>()
        .Any(attribute => attribute.ParameterSetName is ParameterAttribute.AllParameterSets or "InputObject") == true;

    protected void Preset(DefaultParameterDictionary values) =>
        Ours.Runspace.SessionStateProxy.SetVariable("PSDefaultParameterValues", values);

    protected (int Ours, int Theirs) Pipe(Type type, string command, params (string Name, object? Value)[] parameters)
    {
        // The sample fleet has no image.
        var item = (type, command) == (typeof(ASFleet), "Get-ASImage")
            ? Theirs.Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-cad")).Single()
            : Theirs.Live(type);
        var before = (Count(Ours), Count(Theirs.Session));
        Ours.Pipe([item], shell => CmdletSession.Add(shell, command, [.. Samples.Arguments(command), .. parameters]));
        return (Count(Ours) - before.Item1, Count(Theirs.Session) - before.Item2);
    }
}
