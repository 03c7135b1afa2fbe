using System.Collections;
using System.Management.Automation;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests the commands for the tags on Device Farm resources.</summary>
public sealed class DeviceFarmTagTests : CmdletTest
{
    private const string Unknown = "arn:aws:devicefarm:us-west-2:123456789012:project:00000000-0000-0000-0000-000000000000";

    public static TheoryData<string> Kinds => ["project", "session", "device", "instance", "configuration"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_taggable_resource_can_be_piped(string kind)
    {
        var (resource, arn) = Resource(kind);
        var before = Session.Pipe<DFRemoteTag>([resource], "Get-DFRemoteTag").Count;
        Session.Pipe<object>([resource], "Set-DFRemoteTag", ("Tag", new Hashtable { ["Team"] = "Shop", ["Level"] = "" }));
        Session.Pipe<object>([resource], "Set-DFRemoteTag", ("Tag", new Hashtable { ["Level"] = 2 }));
        Succeeded();
        var tags = Session.Run<DFRemoteTag>("Get-DFRemoteTag", ("Arn", arn));
        Assert.Equal(before + 2, tags.Count);
        Assert.Contains(tags, tag => ($"{tag}", tag.ResourceArn, tag.Region) == ("Team=Shop", arn, "us-west-2"));
        Assert.Equal("2", tags.Single(tag => tag.Key == "Level").Value);

        // A piped tag object specifies both a resource and a tag key.
        Session.Pipe<object>([tags.Single(tag => tag.Key == "Level")], "Remove-DFRemoteTag", ("Force", true));
        Session.Pipe<object>([resource], "Remove-DFRemoteTag", ("Key", new[] { "Team", "nothing" }), ("Force", true));
        Succeeded();
        Assert.Contains("has no tag 'nothing', so nothing is removed", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        Assert.Equal(before, Session.Pipe<DFRemoteTag>([resource], "Get-DFRemoteTag").Count);
    }

    [Fact]
    public void Tags_are_sorted_by_key() =>
        Assert.Equal(
            ["stage=test", "team=payments"], Session.Run<DFRemoteTag>("Get-DFRemoteTag", ("Arn", Project("Banking App").Arn))
                .Select(tag => $"{tag}"));

    [Fact]
    public void A_missing_resource_writes_one_error_and_the_others_continue()
    {
        var arn = Project("Banking App").Arn!;
        Assert.Equal(2, Session.Run<DFRemoteTag>("Get-DFRemoteTag", ("Arn", new[] { Unknown, arn })).Count);
        Failed("NotFoundException", ErrorCategory.ObjectNotFound, Unknown);
        Session.Run("Set-DFRemoteTag", ("Arn", new[] { Unknown, arn }), ("Tag", new Hashtable { ["a"] = "b" }));
        Failed("NotFoundException", ErrorCategory.ObjectNotFound, Unknown);
        Assert.Contains(Session.Run<DFRemoteTag>("Get-DFRemoteTag", ("Arn", arn)), tag => tag.Key == "a");
    }

    [Fact]
    public void WhatIf_lists_the_tags_and_sends_no_change()
    {
        var arn = Project("Banking App").Arn!;
        Session.Run("Set-DFRemoteTag", ("Arn", arn), ("Tag", new Hashtable { ["a"] = "b" }), ("WhatIf", true));
        Session.Run("Remove-DFRemoteTag", ("Arn", arn), ("Key", "stage"), ("WhatIf", true));
        Succeeded();
        Assert.Equal((0, 0), (Session.Calls("TagResource"), Session.Calls("UntagResource")));
    }

    [Theory]
    [InlineData("app")]
    [InlineData("artifact")]
    public void A_resource_without_tag_support_is_rejected_before_anything_is_sent(string kind)
    {
        object resource = kind == "app"
            ? Session.Run<DFRemoteApp>("Get-DFRemoteApp", ("Name", "banking*")).Single()
            : Session.Pipe<DFRemoteSessionArtifact>([SessionOf("Checkout smoke test")], "Get-DFRemoteSessionArtifact")[0];
        Session.Pipe<object>([resource], "Set-DFRemoteTag", ("Tag", new Hashtable { ["a"] = "b" }));
        Assert.NotEmpty(Session.Errors);
        Assert.Equal(0, Session.Calls("TagResource"));
    }

    [Fact]
    public void Too_many_tags_exceed_a_limit()
    {
        var arn = Project().Arn!;
        for (var batch = 0; batch < 2; batch++)
            Session.Run(
                "Set-DFRemoteTag", ("Arn", arn),
                ("Tag", new Hashtable(Enumerable.Range(0, 30).ToDictionary(number => $"{batch}-{number}", _ => ""))));
        Failed("TooManyTagsException", ErrorCategory.LimitsExceeded, arn);
        Assert.Equal(30, Session.Run<DFRemoteTag>("Get-DFRemoteTag", ("Arn", arn)).Count);
    }

    private (object Resource, string Arn) Resource(string kind)
    {
        switch (kind)
        {
            case "project":
                return (Project(), Project().Arn!);
            case "session":
                return (SessionOf("Release candidate"), SessionOf("Release candidate").Arn!);
            case "device":
                var device = Session.Run<DFRemoteDevice>("Get-DFRemoteDevice", ("FleetType", "PRIVATE")).Single();
                return (device, device.Arn!);
            case "instance":
                var instance = Session.Run<DFRemoteDeviceInstance>("Get-DFRemoteDeviceInstance")[0];
                return (instance, instance.Arn!);
            default:
                var configuration = Session.Run<DFRemoteVpceConfiguration>("Get-DFRemoteVpceConfiguration")[0];
                return (configuration, configuration.Arn!);
        }
    }

    private void Succeeded() => Assert.Equal("", string.Join("; ", Session.Errors));

    private void Failed(string id, ErrorCategory category, string target)
    {
        var (found, record) = Session.Error;
        Assert.Equal((id, category, target), (found, record.CategoryInfo.Category, $"{record.TargetObject}"));
    }
}
