using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests, for every ARN parameter, that an invalid ARN is never sent. The parameters are found by reflection.</summary>
public sealed class BadArnTests : CmdletTest
{
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["project"] = "arn:aws:devicefarm:us-west-2:123456789012:project:p-1",
        ["session"] = UnknownSession,
        ["device"] = "arn:aws:devicefarm:us-west-2::device:0123456789ABCDEF",
        ["upload"] = "arn:aws:devicefarm:us-west-2:123456789012:upload:p-1/u-1",
    };

    public static TheoryData<string, string> Parameters
    {
        get
        {
            var found = new TheoryData<string, string>();
            foreach (var (command, property) in All())
                found.Add(command, property.Name);
            return found;
        }
    }

    [Fact]
    public void The_test_data_is_complete() => Assert.InRange(All().Count(), 20, 100);

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_text_that_is_not_an_ARN_is_rejected(string command, string parameter) =>
        Rejected(command, parameter, "Checkout", "isn't an ARN. Specify");

    [Theory]
    [MemberData(nameof(Parameters))]
    public void An_ARN_of_another_service_is_rejected(string command, string parameter) =>
        Rejected(command, parameter, "arn:aws:s3:::a-bucket-with-a-long-name/key", "isn't a Device Farm ARN");

    [Theory]
    [MemberData(nameof(Parameters))]
    public void An_ARN_of_another_type_is_rejected(string command, string parameter)
    {
        var kinds = All()
            .Single(found => found.Command == command
                && found.Property.Name == parameter).Property.GetCustomAttribute<ValidateDeviceFarmArnAttribute>()!.Kinds;
        var (kind, example) = Examples.First(example => !kinds.Contains(example.Key));
        Rejected(command, parameter, example, $" {kind}. Specify the ARN of ");
        Assert.Contains($" {kinds[0]}", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void An_empty_text_is_rejected_unless_it_is_an_empty_cell(string command, string parameter)
    {
        if (command == "New-DFRemoteSession" && parameter == "InstanceArn")
        {
            Session.Pipe<PSObject>(
                [CmdletSession.Row(("DeviceArn", Device().Arn), ("InstanceArn", ""))], command, ("ProjectArn", Project().Arn),
                ("WhatIf", true));
            Assert.Empty(Session.Errors);
            return;
        }

        Session.Run(command, (parameter, ""));
        Assert.StartsWith("ParameterArgumentValidationError", Session.Error.Id, StringComparison.Ordinal);
        Assert.Contains($"'{parameter}'", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void An_invalid_row_writes_one_error_and_the_other_rows_are_processed()
    {
        var good = SessionOf("Checkout smoke test").Arn!;
        var seen = Session.Pipe<RemoteSessions.DeviceFarm.DFRemoteSession>([good, "Checkout", good], "Get-DFRemoteSession");
        Assert.Equal(2, seen.Count);
        Assert.Contains("Device Farm session 'Checkout' wasn't found", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    private void Rejected(string command, string parameter, string value, string reason)
    {
        Session.Run(command, (parameter, value));
        var (id, record) = Session.Error;
        Assert.Equal("ParameterArgumentValidationError", id);
        Assert.Equal(ErrorCategory.InvalidData, record.CategoryInfo.Category);
        foreach (var part in new[] { $"'{parameter}'", $"'{value}'", reason, "Specify the ARN of " })
            Assert.Contains(part, $"{record}", StringComparison.Ordinal);
        Assert.Empty(Session.Emulator.Calls);
    }

    private static IEnumerable<(string Command, PropertyInfo Property)> All() =>
        from type in typeof(AwsCmdlet).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        from property in type.GetProperties()
        where property.GetCustomAttribute<ValidateDeviceFarmArnAttribute>() is not null
        select ($"{cmdlet.VerbName}-{cmdlet.NounName}", property);
}
