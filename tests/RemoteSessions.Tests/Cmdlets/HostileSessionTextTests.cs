using Xunit.Abstractions;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>The commands of all services. A class of its own, because the tests of one class run one after the other.</summary>
public sealed class HostileSessionTextTests(ITestOutputHelper output) : HostileTextTest(output)
{
    public static TheoryData<string> Commands => CommandsOf("RemoteSession");

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_text_of_a_response_reaches_the_terminal_as_it_is(string command) => CheckResponses(command);

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_text_of_an_error_reaches_the_terminal_as_it_is(string command) => CheckErrors(command);
}
