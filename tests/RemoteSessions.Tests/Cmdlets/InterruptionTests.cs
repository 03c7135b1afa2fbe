using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests the messages in which an interrupted command reports the changes that it has sent.</summary>
public sealed class InterruptionTests
{
    private readonly BulkWork _work = new(_ => { }, _ => { }, _ => { });

    [Fact]
    public void An_interruption_reports_what_was_sent_for_one_item()
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
    public void A_success_is_reported_during_the_wait()
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
    public void A_rejected_change_did_not_take_effect()
    {
        var item = _work.Begin("dev-apps");
        Respond(item, AppStreamOperations.StartFleet, "ResourceNotFoundException");
        Assert.Equal("Start-Thing was interrupted before it sent a change for 'dev-apps'.", Text());
        Respond(item, AppStreamOperations.CreateFleet, ErrorIds.OutcomeUnknown);
        Assert.Contains("CreateFleet was sent for 'dev-apps', but no response arrived", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_item_is_not_reported_again()
    {
        var item = _work.Begin("dev-apps");
        Respond(item, AppStreamOperations.StartFleet);
        item.Enter();
        BulkItem.HereFailed();
        _work.End(item);
        Assert.Null(Text());
    }

    [Fact]
    public void A_result_that_is_already_in_the_pipeline_counts_as_finished()
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
    public void An_interruption_reports_counts_and_names_the_uncertain_items()
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
    public void An_interruption_before_the_first_item_reports_nothing() => Assert.Null(Text());

    private string? Text() => _work.Interrupted("Start-Thing").Text ?? _work.Interrupted("New-Thing").Text;

    private static void Respond(BulkItem item, AwsOperation operation, string? error = null)
    {
        item.Sending(operation);
        item.Ended(new CallReport(operation, "us-east-1", "request-1", 1, error));
    }
}
