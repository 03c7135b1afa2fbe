using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests that all user filters support every kind of wildcard, although AWS supports only exact names. The tests use reflection to find all
/// commands with a user filter.
/// </summary>
public sealed class UserFilterTests(Samples samples) : IClassFixture<Samples>
{
    public static TheoryData<string> Commands => [.. typeof(AwsCmdlet).Assembly.GetTypes()
        .Select(type => (Type: type, Cmdlet: type.GetCustomAttribute<CmdletAttribute>()))
        .Where(found => found.Cmdlet?.VerbName is "Get" or "Measure"
            && found.Type.GetProperty("UserId")?.IsDefined(typeof(ParameterAttribute)) == true)
        .Select(found => $"{found.Cmdlet!.VerbName}-{found.Cmdlet.NounName}").Order(StringComparer.Ordinal)];

    [Fact]
    public void The_test_covers_the_expected_commands() => Assert.Equal(
        new[] { "Get-ASSession", "Get-RemoteSession", "Get-WksPoolSession" }, Commands.Cast<object[]>().Select(row => (string)row[0]));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_user_filter_supports_every_kind_of_wildcard(string command)
    {
        var user = command == "Get-WksPoolSession" ? samples.Session.Run<WksPoolSession>(command)[0].UserId! : "alice";
        var first = user[0];
        string[] patterns =
        [
            $"{user[..2]}*", $"*{user[1..]}", $"?{user[1..]}", $"[{first}]{user[1..]}", $"[{first}-{(char)(first + 1)}]{user[1..]}",
            $"{user[..1].ToUpperInvariant()}*{user[^1]}", "*",
        ];
        foreach (var pattern in patterns)
        {
            var found = samples.Session.Run(command, ("UserId", pattern)).Select(session => session.Properties["UserId"].Value);
            Assert.Empty(samples.Session.Errors);
            Assert.True(found.Contains(user), $"{pattern} doesn't find {user}");
        }

        Assert.Empty(samples.Session.Run(command, ("UserId", $"[{(char)(first + 1)}-z]{user[1..]}")));
    }
}
