using Xunit.Abstractions;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests the commands whose nouns start with RemoteSession. These tests are in a separate class, so that they run in parallel with other
/// tests.
/// </summary>
public sealed class HostileSessionTextTests(ITestOutputHelper output) : HostileTextTest(output)
{
    public static TheoryData<string> Commands => CommandsOf("RemoteSession");

    [Theory]
    [MemberData(nameof(Commands))]
    public void Text_of_a_response_is_escaped_on_the_terminal(string command) => CheckResponses(command);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Text_of_an_error_is_escaped_on_the_terminal(string command) => CheckErrors(command);
}
