using RemoteSessions.AppStream;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests that filters support wildcards, and that exact values are sent to AWS.</summary>
public sealed class FilterTests : CmdletTest
{
    protected override CmdletSession NewSession() => new(timeScale: 1, region: "us-east-1", settings: "Throttle=Off");

    [Theory]
    [InlineData("dav*")]
    [InlineData("DAV?@*")]
    [InlineData("*")]
    public void A_user_pattern_is_compared_by_the_command(string pattern)
    {
        var all = Session.Run<ASSession>("Get-ASSession");
        var wanted = new System.Management.Automation.WildcardPattern(pattern, System.Management.Automation.WildcardOptions.IgnoreCase);
        var expected = all.Where(session => wanted.IsMatch(session.UserId)).Select(session => session.SessionId).Order();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Session.Run<ASSession>("Get-ASSession", ("UserId", pattern)).Select(session => session.SessionId).Order());
    }

    [Theory]
    [InlineData("?ave", true)]
    [InlineData("[c-d]AVE", true)]
    [InlineData("dav?@corp.example.com", true)]
    [InlineData("?ave@*", true)]
    [InlineData("?ave@", false)]
    [InlineData("dave", false)]
    [InlineData("corp.example.co?", false)]
    [InlineData("?av", false)]
    public void A_pattern_without_the_domain_is_compared_with_the_name_of_the_user(string pattern, bool found)
    {
        string[] expected = found ? ["dave@corp.example.com"] : [];
        Assert.Equal(expected, Session.Run<ASSession>("Get-ASSession", ("UserId", pattern)).Select(session => session.UserId));
        Assert.Equal(
            expected, Session.Run<RemoteSession>("Get-RemoteSession", ("UserId", pattern), ("Region", "us-east-1"))
                .Select(session => session.UserId));
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void A_pattern_for_pool_users_without_the_domain_is_compared_with_the_name_of_the_user()
    {
        var user = Session.Run<WksPoolSession>("Get-WksPoolSession")
            .First(session => session.UserId!.Contains('@', StringComparison.Ordinal)).UserId!;
        var name = user.Split('@')[0];
        Assert.Equal(
            [user], Session.Run<WksPoolSession>("Get-WksPoolSession", ("UserId", "?" + name[1..]))
                .Select(session => session.UserId).Distinct());
        Assert.Empty(Session.Run<WksPoolSession>("Get-WksPoolSession", ("UserId", name)));
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void Several_users_and_instances_are_filtered_by_the_command()
    {
        Assert.Equal(
            ["alice", "bob"], Session.Run<ASSession>("Get-ASSession", ("UserId", new[] { "alice", "bob" }))
                .Select(session => session.UserId).Order());
        var instance = Session.Run<ASSession>("Get-ASSession", ("UserId", "alice")).Single().InstanceId!;
        Assert.Equal(
            Session.Run<ASSession>("Get-ASSession", ("InstanceId", instance)).Select(session => session.SessionId).Order(),
            Session.Run<ASSession>("Get-ASSession", ("InstanceId", instance[..^1] + "?"))
                .Where(session => session.InstanceId == instance).Select(session => session.SessionId).Order());
    }

    [Fact]
    public void Users_of_pools_are_filtered_by_the_command()
    {
        var first = Session.Run<WksPoolSession>("Get-WksPoolSession")[0];
        Assert.Contains(
            Session.Run<WksPoolSession>(
                "Get-WksPoolSession", ("UserId", first.UserId![..3] + "*")), session => session.SessionId == first.SessionId);
        Assert.Equal(
            Session.Run<WksPoolSession>("Get-WksPoolSession").Count, Session.Run<WksPoolSession>(
                "Get-WksPoolSession", ("UserId", "*")).Count);
        Assert.Empty(Session.Errors);
    }
}
