using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>What a command that is interrupted says of the changes that it sent.</summary>
public sealed class InterruptionTests
{
    private readonly BulkWork _work = new(_ => { }, _ => { }, _ => { });

    [Fact]
    public void Of_one_item_it_says_what_was_sent_and_what_was_not()
    {
        var item = _work.Begin("dev-apps");
        item.Sending(AppStreamOperations.DescribeFleets);
        Assert.Equal("Start-Thing was interrupted before it sent a change for 'dev-apps'.", Text());
        item.Sending(AppStreamOperations.StartFleet);
        item.Sending(AppStreamOperations.StartFleet);
        Assert.Equal(
            "Start-Thing was interrupted. StartFleet was sent for 'dev-apps', but no response arrived, so it may have been carried out.",
            Text());
        Respond(item, AppStreamOperations.StartFleet);
        Assert.Equal("Start-Thing was interrupted. StartFleet succeeded for 'dev-apps'.", Text());
    }

    [Fact]
    public void What_has_succeeded_is_said_while_the_command_waits_for_it()
    {
        foreach (var name in new[] { "b", "a" })
        {
            var item = _work.Begin(name);
            Respond(item, AppStreamOperations.StartFleet);
            _work.End(item);
        }

        Assert.False(_work.Interrupted("Start-Thing").Unfinished);
        Assert.Equal("Start-Thing was interrupted. StartFleet succeeded for 'a', 'b'.", Text());
    }

    [Fact]
    public void A_change_that_the_service_rejected_was_not_made()
    {
        var item = _work.Begin("dev-apps");
        Respond(item, AppStreamOperations.StartFleet, "ResourceNotFoundException");
        Assert.Equal("Start-Thing was interrupted before it sent a change for 'dev-apps'.", Text());
        Respond(item, AppStreamOperations.CreateFleet, ErrorIds.OutcomeUnknown);
        Assert.Contains("CreateFleet was sent for 'dev-apps', but no response arrived", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_has_an_error_and_is_not_told_again()
    {
        var item = _work.Begin("dev-apps");
        Respond(item, AppStreamOperations.StartFleet);
        item.Enter();
        BulkItem.HereFailed();
        _work.End(item);
        Assert.Null(Text());
    }

    [Fact]
    public void A_result_that_is_in_the_pipeline_is_finished()
    {
        var item = _work.Begin("dev-apps");
        Respond(item, AppStreamOperations.CreateFleet);
        Assert.True(_work.Interrupted("New-Thing").Unfinished);
        item.Deliver();
        Assert.False(_work.Interrupted("New-Thing").Unfinished);
        Assert.Null(Text());
        item.Sending(AppStreamOperations.StartFleet);
        Assert.True(_work.Interrupted("New-Thing").Unfinished);
    }

    [Fact]
    public void Of_many_items_it_says_how_many_and_names_those_in_doubt()
    {
        var items = Enumerable.Range(0, 20).Select(number => _work.Begin($"thing {number:D2}")).ToList();
        foreach (var item in items[..14])
            item.Sending(AppStreamOperations.StopFleet);
        items[14].Sending(AppStreamOperations.DescribeFleets);
        _work.End(items[0]);
        items[1].Enter();
        BulkItem.HereFailed();
        _work.End(items[1]);
        Respond(items[2], AppStreamOperations.StopFleet);
        items[2].Sending(AppStreamOperations.UpdateFleet);
        Assert.Equal(
            "Start-Thing was interrupted. Of 20 items so far, 1 succeeded, 1 failed, and 6 were not sent. "
            + "StopFleet was sent for 11 items, but no response arrived, so it may have been carried out: 'thing 03', 'thing 04', 'thing "
            + "05', "
            + "'thing 06', 'thing 07', 'thing 08', 'thing 09', 'thing 10', 'thing 11', 'thing 12', and 1 more. "
            + "1 is incomplete: thing 02 (StopFleet succeeded, UpdateFleet was sent).",
            Text());
    }

    [Fact]
    public void Where_nothing_was_begun_there_is_nothing_to_say() => Assert.Null(Text());

    private string? Text() => _work.Interrupted("Start-Thing").Text ?? _work.Interrupted("New-Thing").Text;

    private static void Respond(BulkItem item, AwsOperation operation, string? error = null)
    {
        item.Sending(operation);
        item.Ended(new CallReport(operation, "us-east-1", "request-1", 1, error));
    }
}
