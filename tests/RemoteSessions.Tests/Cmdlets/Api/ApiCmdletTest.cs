using System.Collections;
using System.Management.Automation;
using RemoteSessions.Tests.Cmdlets.Sessions;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Api;

/// <summary>The base class for tests of Invoke-RemoteSessionApi.</summary>
public abstract class ApiCmdletTest : SessionsCmdletTest
{
    protected const string Command = "Invoke-RemoteSessionApi";

    /// <summary>Calls an operation without a confirmation prompt.</summary>
    protected IReadOnlyList<PSObject> Invoke(string service, string operation, object? parameter = null, params (string, object?)[] more) =>
        Session.Run(
            Command, [
                ("Service", service), ("Operation", operation), .. parameter is null
                    ? []
                    : new (string, object?)[] { ("Parameter", parameter) }, ("Force", true), .. more,
            ]);

    protected IReadOnlyList<PSObject> Pipe(IEnumerable<object> input, string service, string operation, params (string, object?)[] more) =>
        Session.Pipe(
            input, shell => CmdletSession.Add(shell, Command, [("Service", service), ("Operation", operation), ("Force", true), .. more]));

    /// <summary>Calls an operation with a stub server, and returns the request bodies that the server received.</summary>
    protected IReadOnlyList<string> Sent(string service, string operation, object parameter, params (string, object?)[] more)
    {
        using var server = new StubServer(_ => StubServer.Json("{}"));
        Session.PointTo(server.Url);
        Assert.Empty(Invoke(service, operation, parameter, more));
        Succeeded();
        return [.. server.Requests.Select(request => request.Text)];
    }

    protected static Hashtable Table(params (string Name, object? Value)[] members)
    {
        var table = new Hashtable();
        foreach (var (name, value) in members)
            table[name] = value;
        return table;
    }

    protected static object? Of(PSObject item, string name) => item.Properties[name]?.Value;

    /// <summary>Asserts that the last pipeline rejected the input and sent no request.</summary>
    protected void Rejected(params string[] parts)
    {
        var (id, record) = Session.Error;
        Assert.Equal(("InvalidArgument", ErrorCategory.InvalidArgument), (id, record.CategoryInfo.Category));
        Assert.All(parts, part => Assert.Contains(part, $"{record}", StringComparison.Ordinal));
        Assert.Empty(Session.Emulator.Calls);
    }
}
