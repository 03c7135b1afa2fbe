using System.Net;
using System.Net.Sockets;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>What Tab offers where no service responds. A class of its own: each case waits, and these can run beside other tests.</summary>
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
    public void Nothing_is_thrown_and_nothing_offered_where_nobody_answers(string command, string parameter)
    {
        // Bound and not listening: refuses, and nobody else gets the port meanwhile.
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

        // Nor where there is no runspace, no word and no table of what was typed before.
        Assert.NotNull(Completer(command, parameter).CompleteArgument(command, parameter, null!, null!, null!));
    }

    [Fact]
    public void Many_parameters_are_completed() => Assert.InRange(All().Count(), 40, 400);
}
