using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Tests.Core;

public sealed class DeviceFarmArnTests
{
    private const string Session = "arn:aws:devicefarm:us-west-2:123456789012:session:p-1/s-1/00000";

    [Theory]
    [InlineData(Session, "session")]
    [InlineData("arn:aws:devicefarm:us-west-2:123456789012:project:p-1", "project")]
    [InlineData("arn:aws:devicefarm:us-west-2::device:ABCDEF", "device")]
    [InlineData("arn:aws:devicefarm:us-west-2:123456789012:upload:p-1/u-1", "upload")]
    [InlineData("arn:aws:s3:::a-bucket-with-a-long-name/and-key", null)]
    [InlineData("arn:aws:devicefarm:us-west-2:123456789012:session:p 1/s-1", null)]
    [InlineData("arn:aws:devicefarm:us-west-2:123456789012:session:", null)]
    [InlineData("arn:aws:devicefarm:us-west-2:123456789012:project:p\n", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_resource_type_is_read_from_an_ARN(string? arn, string? kind) => Assert.Equal(kind, DeviceFarmArn.KindOf(arn));

    [Theory]
    [InlineData("", "The ARN is empty.")]
    [InlineData("Checkout", "isn't an ARN.")]
    [InlineData("arn:aws:s3:::a-bucket-with-a-long-name/and-key", "isn't a Device Farm ARN.")]
    [InlineData("arn:aws:devicefarm:us-west-2", "isn't a complete")]
    [InlineData("arn:aws:devicefarm:us-west-2:123456789012:project:p-1", "is the ARN of a project.")]
    public void An_unusable_value_is_an_error_with_valid_alternatives(string arn, string reason)
    {
        var problem = DeviceFarmArn.Problem(arn, DeviceFarmArnKind.Session);
        Assert.Contains(arn.Length == 0 ? "empty" : $"'{arn}'", problem, StringComparison.Ordinal);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.EndsWith(
            "Specify the ARN of a session, such as arn:aws:devicefarm:us-west-2:ACCOUNT:session:PROJECT/SESSION/00000.", problem,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_value_is_shortened_in_the_message() =>
        Assert.InRange(DeviceFarmArn.Problem(new string('x', 5000), "session")!.Length, 100, 400);

    [Fact]
    public void The_ARN_of_a_session_contains_its_project()
    {
        Assert.Equal("arn:aws:devicefarm:us-west-2:123456789012:project:p-1", DeviceFarmArn.ProjectOf(Session));
        Assert.Null(DeviceFarmArn.ProjectOf("arn:aws:devicefarm:us-west-2::device:ABCDEF"));
        Assert.Null(DeviceFarmArn.ProjectOf(null));
    }

    [Fact]
    public void The_operations_match_the_service_model()
    {
        string[] expected =
        [
            "CreateProject changes once", "CreateRemoteAccessSession changes once", "CreateUpload changes once",
            "DeleteProject changes safe", "DeleteRemoteAccessSession changes safe", "DeleteUpload changes safe",
            "GetAccountSettings reads safe", "GetDevice reads safe", "GetProject reads safe", "GetRemoteAccessSession reads safe",
            "GetUpload reads safe", "InstallToRemoteAccessSession changes safe", "ListArtifacts reads safe",
            "ListDeviceInstances reads safe", "ListDevices reads safe", "ListProjects reads safe", "ListRemoteAccessSessions reads safe",
            "ListTagsForResource reads safe", "ListUploads reads safe", "ListVPCEConfigurations reads safe",
            "StopRemoteAccessSession changes safe", "TagResource changes safe", "UntagResource changes safe",
        ];
        var operations = typeof(DeviceFarmOperations).GetFields().Select(field => field.GetValue(null)).OfType<AwsOperation>().ToList();
        Assert.Equal(expected, operations.Select(operation =>
            $"{operation.Name} {(operation.Mutating ? "changes" : "reads")} {(operation.Repeat == RepeatRule.Safe ? "safe" : "once")}")
                .Order(StringComparer.Ordinal));
        Assert.All(operations, operation => Assert.Equal("DeviceFarm_20150623." + operation.Name, operation.Target));
    }
}
