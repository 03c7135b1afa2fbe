using System.Net;
using System.Net.Sockets;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests tab completion when no service responds. These tests are in a separate class, so that their waits run in parallel with other
/// tests.
/// </summary>
public sealed class CompletionWithoutResponseTests : CompletionTest
{
    public static TheoryData<string, string> Completed
    {
        get
        {
            var found = new TheoryData<string, string>();
            foreach (var (command, property) in All())
                found.Add(command, property.Name);
            return found;
        }
    }

    [Theory]
    [MemberData(nameof(Completed))]
    public void Completion_offers_nothing_and_throws_nothing_without_a_response(string command, string parameter)
    {
        // The port is bound, but no program is listening on it. Therefore, connections are rejected, and no other program can use the port
        // in the meantime.
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var dead = new Uri($"http://127.0.0.1:{((IPEndPoint)nobody.LocalEndPoint!).Port}/");
        Session.PointTo(dead);
        var live = Completer(command, parameter) is LiveCompleter;
        foreach (var word in live ? ["", "'["] : new[] { "", "'", "[", "`", "\"$(", "*" })
        {
            var offers = Complete(command, parameter, word);
            if (live)
                Assert.Empty(offers);
        }

        // The completer must also work without a runspace, without a word to complete, and without preceding parameters.
        Assert.NotNull(Completer(command, parameter).CompleteArgument(command, parameter, null!, null!, null!));
    }

    [Fact]
    public void Many_parameters_have_completion() => Assert.InRange(All().Count(), 40, 600);
}
