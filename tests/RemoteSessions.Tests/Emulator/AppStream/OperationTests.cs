using System.Net;
using System.Reflection;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class OperationTests : AppStreamTest
{
    private static readonly AwsOperation[] All = [.. typeof(AppStreamOperations)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<AwsOperation>()];

    public static TheoryData<string> Names => [.. All.Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_operation_is_emulated_and_validates_its_input(string name)
    {
        var operation = All.Single(operation => operation.Name == name);
        var answer = await Host.Send(operation, "{}");
        if (name is "DescribeFleets" or "DescribeStacks" or "DescribeImages")
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }
        else
        {
            Assert.Contains("Member must not be null", answer.Message);
            Assert.True(
                answer.Type == "ValidationException" || AppStreamOperationErrors.Get(operation.Name).Contains(answer.Type), answer.Type);
        }

        Assert.Equal("SerializationException", (await Host.Send(operation, "[]")).Type);
        Assert.Equal(2, Host.Emulator.Calls["AppStream." + name]);
    }

    [Fact]
    public void There_are_22_operations() => Assert.Equal(22, All.Length);

    [Fact]
    public async Task A_signature_for_another_service_is_rejected()
    {
        var answer = await Host.Send(AppStreamOperations.DescribeFleets.Target, "{}", Host.Signer with { Service = "appstream2" });
        Assert.Equal("InvalidSignatureException", answer.Type);
        Assert.Contains("'appstream'", answer.Message);
    }
}
