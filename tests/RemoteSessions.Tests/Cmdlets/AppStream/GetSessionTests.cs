using System.Management.Automation;
using RemoteSessions.AppStream;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests which sessions Get-ASSession returns, and how many calls it needs.</summary>
public sealed class GetSessionTests : AppStreamCmdletTest
{
    private const string All =
        "alice bob carol@example.com dave@corp.example.com kiosk-1 student-1@example.com uma@example.com viktor@example.com "
        + "wanda@example.com";

    public static TheoryData<(string, object?)[], string, int> Queries => new()
    {
        { [], All, 20 },
        { [("StackName", "prod-stack")], "alice bob carol@example.com", 4 },
        { [("StackName", "PROD-*")], "alice bob carol@example.com", 4 },
        { [("StackName", new[] { "cad-stack", "training-stack" })], "dave@corp.example.com student-1@example.com", 8 },
        { [("FleetName", "shared-desktops")], "kiosk-1 uma@example.com viktor@example.com wanda@example.com", 4 },
        { [("FleetName", "*-apps")], "alice bob carol@example.com", 8 },
        { [("StackName", "prod-stack"), ("FleetName", "shared*")], "", 0 },
        { [("StackName", "nobody*")], "", 0 },
        { [("FleetName", "nobody*")], "", 0 },
        { [("StackName", "dev-stack")], "", 4 },
        { [("UserId", "uma@example.com")], "uma@example.com", 20 },
        { [("UserId", "nobody")], "", 20 },
        { [("AuthenticationType", "API")], "alice bob kiosk-1", 5 },
        { [("AuthenticationType", new[] { "USERPOOL", "AWS_AD" })],
            "dave@corp.example.com student-1@example.com uma@example.com viktor@example.com", 10 },
        { [("ConnectionState", "not_connected")], "bob viktor@example.com", 20 },
        { [("State", "ACTIVE"), ("ConnectionState", "CONNECTED"), ("AuthenticationType", "SAML")], "carol@example.com wanda@example.com",
            5 },
        { [("State", new[] { "EXPIRED", "PENDING" })], "", 20 },
    };

    [Theory]
    [InlineData("Get-ASSession")]
    [InlineData("Get-WksPoolSession")]
    public void A_user_id_in_a_row_is_literal_and_is_filtered_by_the_command_if_AWS_rejects_it(string command)
    {
        foreach (var id in new[] { "ali*", "*", "a", "[a]lice", new string('a', 129) })
        {
            Assert.Empty(Session.Pipe<object>([CmdletSession.Row(("UserId", id))], command));
            Succeeded();
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_returns_each_session_once_with_one_call_for_each_list((string, object?)[] parameters, string users, int calls)
    {
        var found = Session.Run<ASSession>("Get-ASSession", parameters);
        Succeeded();
        Assert.Equal(
            users.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Select(session => session.UserId).Order(StringComparer.Ordinal));
        Assert.Equal(calls, Calls("DescribeSessions"));
    }

    [Fact]
    public void Names_without_wildcards_need_no_list_of_stacks()
    {
        Session.Run("Get-ASSession", ("FleetName", "prod-apps"));
        Assert.Equal((0, 1, 0), (Calls("DescribeStacks"), Calls("ListAssociatedStacks"), Calls("ListAssociatedFleets")));
        Session.Run("Get-ASSession", ("StackName", "prod-stack"));
        Assert.Equal((0, 1, 1), (Calls("DescribeStacks"), Calls("ListAssociatedStacks"), Calls("ListAssociatedFleets")));
    }

    [Theory]
    [InlineData("StackName")]
    [InlineData("FleetName")]
    public void An_unknown_name_is_an_error(string parameter)
    {
        Assert.Empty(Session.Run("Get-ASSession", (parameter, "nobody")));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody", "'nobody' wasn't found in us-east-1");
    }

    [Fact]
    public void An_unknown_name_next_to_a_pattern_is_an_error_and_the_other_sessions_are_listed()
    {
        Assert.NotEmpty(Session.Run("Get-ASSession", ("FleetName", new[] { "prod-*", "nobody" })));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody", "AppStream fleet 'nobody'");
    }

    [Fact]
    public void A_session_object_shows_the_user_and_the_instance()
    {
        var session = SessionOfUser("dave@corp.example.com");
        Assert.Equal(
            ("cad-stack", "prod-cad", "AWS_AD", "ACTIVE", "CONNECTED", "us-east-1"),
            (session.StackName, session.FleetName, session.AuthenticationType, session.State, session.ConnectionState, session.Region));
        Assert.StartsWith("i-", session.InstanceId, StringComparison.Ordinal);
        Assert.StartsWith("10.0.", session.EniPrivateIpAddress, StringComparison.Ordinal);
        Assert.Equal(DateTimeKind.Local, session.StartTime!.Value.Kind);
        Assert.InRange((DateTime.Now - session.StartTime.Value).TotalMinutes, 60, 181);
        Assert.Equal(session.SessionId, $"{session}");
    }

    [Fact]
    public void Sessions_are_found_by_instance()
    {
        var instance = SessionOfUser("kiosk-1").InstanceId;
        Assert.Equal(4, Session.Run("Get-ASSession", ("InstanceId", instance)).Count);
    }

    [Fact]
    public void A_failing_list_writes_one_error_and_the_others_continue()
    {
        Session.Emulator.Inject("expiredToken", "DescribeSessions");
        var found = Session.Run<ASSession>("Get-ASSession", ("StackName", "prod-stack"), ("ThrottleLimit", 1));
        Failed("ExpiredTokenException", ErrorCategory.AuthenticationError, "prod-stack/prod-apps (API)", "prod-stack/prod-apps (API)");
        Assert.Equal("carol@example.com", Assert.Single(found).UserId);
    }

    [Fact]
    public void A_stack_whose_fleets_cannot_be_listed_is_an_error_with_the_reason()
    {
        Session.Emulator.Inject("expiredToken", "ListAssociatedFleets");
        Session.Run("Get-ASSession", ("StackName", "prod-stack"));
        Failed("ExpiredTokenException", ErrorCategory.AuthenticationError, null);
    }

    [Fact]
    public void Each_session_has_its_own_Region()
    {
        var found = Session.Run<ASSession>("Get-ASSession", ("Region", new[] { "us-east-1", "eu-west-1", "us-west-2", "us-west-1" }));
        Assert.Equal(
            [3, 9, 2], found.GroupBy(session => session.Region)
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Count()));
        Assert.Equal("us-west-1", Session.Error.Record.TargetObject);
    }

    [Fact]
    public void The_first_of_10000_sessions_needs_three_calls()
    {
        Begin(empty: true, settings: "AppStreamSessions=10000");
        var first = Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-ASSession", ("Region", "us-east-1"));
            CmdletSession.Add(shell, "Select-Object", ("First", 1));
        });
        Succeeded();
        Assert.Equal("API", ((ASSession)Assert.Single(first).BaseObject).AuthenticationType);
        Assert.InRange(
            Session.Emulator.Calls.Where(call => call.Key.StartsWith("AppStream.", StringComparison.Ordinal))
                .Sum(call => call.Value), 1, 3);
    }

    [Fact]
    public void Ten_thousand_sessions_on_200_pages_are_returned_once_each()
    {
        Begin(empty: true, settings: "AppStreamSessions=10000");
        var found = Session.Run<ASSession>("Get-ASSession");
        Succeeded();
        Assert.Equal(10_000, found.Select(session => session.SessionId).Distinct().Count());
        // The lists have 50 pages for the authentication type API, 150 pages for SAML, and one page for each of the other two types.
        Assert.Equal(202, Calls("DescribeSessions"));
    }

    [Fact]
    public void A_list_with_a_repeated_token_ends_after_its_items()
    {
        Begin(empty: true, settings: "AppStreamSessions=1000");
        Session.Emulator.Inject("repeatedToken", "DescribeSessions", 9);
        var found = Session.Run<ASSession>("Get-ASSession", ("AuthenticationType", "API"));
        Failed("RepeatedPageToken", ErrorCategory.ProtocolError, "load-stack/load-fleet (API)");
        Assert.Equal(50, found.Count);
        Assert.Equal(2, Calls("DescribeSessions"));
    }

    [Fact]
    public void An_empty_page_with_a_token_does_not_end_the_list()
    {
        Session.Emulator.Inject("emptyPage", "DescribeSessions");
        Assert.Equal(9, Session.Run("Get-ASSession").Count);
        Succeeded();
        Assert.Equal(21, Calls("DescribeSessions"));
    }

    [Fact]
    public void An_input_without_sessions_is_an_error_for_each_item()
    {
        var image = Session.Run("Get-ASImage", ("Name", "cad-2025-09"))[0];
        Session.Pipe<ASSession>([image], "Get-ASSession");
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "cad-2025-09",
            "The object is an AppStream image. Specify an AppStream session, an AppStream fleet, or an AppStream stack instead.");
    }
}
