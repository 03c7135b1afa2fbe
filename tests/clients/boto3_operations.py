"""Calls every operation in docs/operations.md with boto3 and an emulator, and checks each response against botocore's own model.

  python3 boto3_operations.py http://127.0.0.1:4599

The emulator must run with a fast clock (--time-scale 600 or more) and the demo data. Prints one line for each service, the operations
that weren't called, and the differences from the model. The exit code is 0 if there are none.
"""
import json
import pathlib
import re
import sys
import time
import urllib.request

import boto3

ENDPOINT = sys.argv[1].rstrip("/")
KEYS = {"aws_access_key_id": "AKIAIOSFODNN7EXAMPLE", "aws_secret_access_key": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}
PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "operations.md"
SERVICES = {"Device Farm": "devicefarm", "AppStream": "appstream", "WorkSpaces": "workspaces",
            "Application Auto Scaling": "application-autoscaling"}

called, differences, calls = {name: set() for name in SERVICES.values()}, [], 0


def documented():
    """Returns the operations on the page, by service."""
    found, service = {name: set() for name in SERVICES.values()}, None
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            service = SERVICES.get(line[3:])
        elif service and (row := re.match(r"\| ([A-Z]\w+) \|", line)):
            found[service].add(row[1])
        elif row := re.match(r"\| (Device Farm|AppStream|WorkSpaces|Application Auto Scaling) \| (\w+) \|", line):
            found[SERVICES[row[1]]].add(row[2])
    return found


def client(service, region="us-west-2"):
    made = boto3.client(service, region_name=region, endpoint_url=ENDPOINT, **KEYS)
    made.meta.events.register("response-received", lambda response_dict, **_: check(made, service, response_dict))
    return made


def check(made, service, response):
    global calls
    calls += 1
    operation = response["context"]["operation_name"]
    if response["status_code"] == 200:
        called[service].add(operation)
        shape = made.meta.service_model.operation_model(operation).output_shape
        if shape is not None:
            compare(json.loads(response["body"] or b"{}"), shape, f"{service} {operation}")
        elif json.loads(response["body"] or b"{}"):
            differences.append(f"{service} {operation}: the response has members, but the model has none")


def compare(value, shape, path):
    kinds = {"structure": dict, "map": dict, "list": list, "string": str, "boolean": bool, "integer": int, "long": int,
             "double": (int, float), "float": (int, float), "timestamp": (int, float)}
    if not isinstance(value, kinds[shape.type_name]):
        differences.append(f"{path} is {type(value).__name__}, not {shape.type_name}")
    elif shape.type_name == "structure":
        for name in shape.required_members:
            if name not in value:
                differences.append(f"{path}.{name} is missing")
        for name, inner in value.items():
            if name in shape.members:
                compare(inner, shape.members[name], f"{path}.{name}")
            else:
                differences.append(f"{path}.{name} is not in the model")
    elif shape.type_name == "list":
        for inner in value:
            compare(inner, shape.member, f"{path}[]")
    elif shape.type_name == "map":
        for inner in value.values():
            compare(inner, shape.value, f"{path}{{}}")
    elif shape.type_name == "string" and shape.enum and value not in shape.enum:
        differences.append(f"{path} is {value}, which the enumeration does not have")


def until(read, wanted, what):
    """Polls the emulator, because the states of resources change with the clock of the emulator."""
    for _ in range(200):
        if (seen := read()) == wanted:
            return
        time.sleep(0.1)
    raise SystemExit(f"{what} is {seen}, not {wanted}.")


def expect(error, call, **arguments):
    try:
        call(**arguments)
    except error:
        return
    raise SystemExit(f"{call.__name__} {arguments} was not refused with {error.__name__}.")


def device_farm():
    farm = client("devicefarm")
    farm.get_account_settings()
    farm.list_device_instances()
    farm.list_vpce_configurations()
    project = farm.create_project(name="boto3")["project"]
    assert "defaultJobTimeoutMinutes" not in project
    arn = project["arn"]
    assert farm.update_project(arn=arn, name="boto3 2", defaultJobTimeoutMinutes=20)["project"]["defaultJobTimeoutMinutes"] == 20
    assert farm.get_project(arn=arn)["project"]["name"] == "boto3 2"
    farm.tag_resource(ResourceARN=arn, Tags=[{"Key": "a", "Value": "b"}, {"Key": "c", "Value": ""}])
    farm.untag_resource(ResourceARN=arn, TagKeys=["c"])
    assert farm.list_tags_for_resource(ResourceARN=arn)["Tags"] == [{"Key": "a", "Value": "b"}]
    assert arn in [found["arn"] for page in farm.get_paginator("list_projects").paginate() for found in page["projects"]]
    devices = [found for page in farm.get_paginator("list_devices").paginate() for found in page["devices"]]
    device = next(found for found in devices if found["availability"] == "HIGHLY_AVAILABLE" and found["platform"] == "ANDROID")
    farm.get_device(arn=device["arn"])
    upload = farm.create_upload(projectArn=arn, name="app.apk", type="ANDROID_APP")["upload"]
    urllib.request.urlopen(urllib.request.Request(upload["url"], data=b"PK\x03\x04", method="PUT")).close()
    until(lambda: farm.get_upload(arn=upload["arn"])["upload"]["status"], "SUCCEEDED", "the upload")
    farm.list_uploads(arn=arn)
    session = farm.create_remote_access_session(projectArn=arn, deviceArn=device["arn"], name="boto3")["remoteAccessSession"]["arn"]
    until(lambda: farm.get_remote_access_session(arn=session)["remoteAccessSession"]["status"], "RUNNING", "the session")
    farm.install_to_remote_access_session(remoteAccessSessionArn=session, appArn=upload["arn"])
    farm.list_remote_access_sessions(arn=arn)
    farm.stop_remote_access_session(arn=session)
    until(lambda: farm.get_remote_access_session(arn=session)["remoteAccessSession"]["status"], "COMPLETED", "the session")
    artifacts = [found for kind in ("FILE", "LOG", "SCREENSHOT") for found in farm.list_artifacts(arn=session, type=kind)["artifacts"]]
    for artifact in artifacts:
        assert urllib.request.urlopen(artifact["url"]).read()
    farm.delete_remote_access_session(arn=session)
    farm.delete_upload(arn=upload["arn"])
    farm.delete_project(arn=arn)
    expect(farm.exceptions.NotFoundException, farm.get_project, arn=arn)


def app_stream():
    streams = client("appstream")
    streams.describe_images(Type="PUBLIC")
    fleet = streams.create_fleet(
        Name="boto3", ImageName="Amazon-AppStream2-Sample-Image-03-11-2023", InstanceType="stream.standard.medium",
        ComputeCapacity={"DesiredSessions": 4}, MaxSessionsPerInstance=2,
        VpcConfig={"SubnetIds": ["subnet-0123456789abcdef0"], "SecurityGroupIds": ["sg-0123456789abcdef0"]})["Fleet"]
    changed = streams.update_fleet(Name="boto3", VpcConfig={"SecurityGroupIds": ["sg-0123456789abcdef1"]})["Fleet"]
    assert changed["VpcConfig"] == {"SubnetIds": ["subnet-0123456789abcdef0"], "SecurityGroupIds": ["sg-0123456789abcdef1"]}
    stack = streams.create_stack(Name="boto3")["Stack"]
    assert len(stack["UserSettings"]) == 8 and stack["ApplicationSettings"] == {"Enabled": False}
    streams.update_stack(Name="boto3", RedirectURL="https://example.com", UserSettings=[{"Action": "FILE_UPLOAD", "Permission": "DISABLED"}])
    assert streams.describe_stacks(Names=["boto3"])["Stacks"][0]["RedirectURL"] == "https://example.com"
    streams.tag_resource(ResourceArn=fleet["Arn"], Tags={"a": "b", "c": ""})
    streams.untag_resource(ResourceArn=fleet["Arn"], TagKeys=["c"])
    assert streams.list_tags_for_resource(ResourceArn=fleet["Arn"])["Tags"] == {"a": "b"}
    streams.associate_fleet(FleetName="boto3", StackName="boto3")
    assert streams.list_associated_fleets(StackName="boto3")["Names"] == streams.list_associated_stacks(FleetName="boto3")["Names"] == ["boto3"]
    streams.start_fleet(Name="boto3")
    until(lambda: streams.describe_fleets(Names=["boto3"])["Fleets"][0]["State"], "RUNNING", "the fleet")
    until(lambda: streams.describe_fleets(Names=["boto3"])["Fleets"][0]["ComputeCapacityStatus"]["Available"], 2, "the number of instances")
    url = streams.create_streaming_url(StackName="boto3", FleetName="boto3", UserId="zoe")["StreamingURL"]
    urllib.request.urlopen(url).close()
    session = streams.describe_sessions(StackName="boto3", FleetName="boto3")["Sessions"][0]
    streams.drain_session_instance(SessionId=session["Id"])
    streams.expire_session(SessionId=session["Id"])
    streams.stop_fleet(Name="boto3")
    until(lambda: streams.describe_fleets(Names=["boto3"])["Fleets"][0]["State"], "STOPPED", "the fleet")
    expect(streams.exceptions.ResourceInUseException, streams.delete_stack, Name="boto3")
    streams.disassociate_fleet(FleetName="boto3", StackName="boto3")
    streams.delete_stack(Name="boto3")
    streams.delete_fleet(Name="boto3")


def work_spaces():
    spaces = client("workspaces")
    bundles = [found for page in spaces.get_paginator("describe_workspace_bundles").paginate(Owner="AMAZON") for found in page["Bundles"]]
    bundle = next(found["BundleId"] for found in bundles if found["Name"] == "Standard with Windows 10 (Server 2022 based) (WSP)")
    directory = spaces.register_workspace_directory(
        WorkspaceType="POOLS", WorkspaceDirectoryName="boto3", WorkspaceDirectoryDescription="boto3", UserIdentityType="CUSTOMER_MANAGED")["DirectoryId"]

    def seen():
        return spaces.describe_workspace_directories(DirectoryIds=[directory])["Directories"][0]

    until(lambda: seen()["State"], "REGISTERED", "the directory")
    assert seen()["SamlProperties"] == {"Status": "DISABLED", "RelayStateParameterName": "RelayState"}
    spaces.modify_streaming_properties(ResourceId=directory, StreamingProperties={"StreamingExperiencePreferredProtocol": "UDP"})
    spaces.modify_workspace_creation_properties(ResourceId=directory, WorkspaceCreationProperties={"EnableInternetAccess": True})
    spaces.modify_workspace_access_properties(ResourceId=directory, WorkspaceAccessProperties={"DeviceTypeWeb": "ALLOW"})
    spaces.modify_selfservice_permissions(ResourceId=directory, SelfservicePermissions={"RestartWorkspace": "DISABLED"})
    spaces.modify_saml_properties(ResourceId=directory, SamlProperties={"Status": "ENABLED", "UserAccessUrl": "https://sso.example.com/"})
    pool = spaces.create_workspaces_pool(
        PoolName="boto3", Description="boto3", BundleId=bundle, DirectoryId=directory, Capacity={"DesiredUserSessions": 3},
        Tags=[{"Key": "emulator:users", "Value": "2"}])["WorkspacesPool"]["PoolId"]

    def state():
        return [found["State"] for found in spaces.describe_workspaces_pools(Filters=[{"Name": "PoolName", "Operator": "EQUALS", "Values": ["boto3"]}])["WorkspacesPools"]]

    until(state, ["STOPPED"], "the pool")
    spaces.create_tags(ResourceId=pool, Tags=[{"Key": "a", "Value": "b"}])
    spaces.delete_tags(ResourceId=pool, TagKeys=["a"])
    assert [tag["Key"] for tag in spaces.describe_tags(ResourceId=pool)["TagList"]] == ["emulator:users"]
    spaces.start_workspaces_pool(PoolId=pool)
    until(state, ["RUNNING"], "the pool")
    spaces.update_workspaces_pool(PoolId=pool, Description="boto3 2")
    until(state, ["RUNNING"], "the pool")
    sessions = spaces.describe_workspaces_pool_sessions(PoolId=pool)["Sessions"]
    spaces.terminate_workspaces_pool_session(SessionId=sessions[0]["SessionId"])
    spaces.stop_workspaces_pool(PoolId=pool)
    until(state, ["STOPPED"], "the pool")
    expect(spaces.exceptions.OperationNotSupportedException, spaces.deregister_workspace_directory, DirectoryId=directory)
    spaces.terminate_workspaces_pool(PoolId=pool)
    until(state, [], "the pool")
    spaces.deregister_workspace_directory(DirectoryId=directory)
    until(lambda: spaces.describe_workspace_directories(DirectoryIds=[directory])["Directories"], [], "the directory")


def desktops():
    spaces = client("workspaces")
    directory = spaces.describe_workspace_directories(Filters=[{"Name": "WORKSPACE_TYPE", "Values": ["PERSONAL"]}])["Directories"][0]["DirectoryId"]
    bundles = {found["Name"]: found["BundleId"] for found in spaces.describe_workspace_bundles()["Bundles"]}
    made = spaces.create_workspaces(Workspaces=[
        {"DirectoryId": directory, "UserName": "boto3", "BundleId": bundles["Office desktop"], "WorkspaceProperties": {"RunningMode": "AUTO_STOP"}},
        {"DirectoryId": directory, "UserName": "jane.doe", "BundleId": bundles["Office desktop"]}])
    assert [item["ErrorCode"] for item in made["FailedRequests"]] == ["ResourceExists.WorkSpace"]
    desktop = made["PendingRequests"][0]["WorkspaceId"]

    def state(found=desktop):
        # The rate limit of the service is two calls per second.
        time.sleep(0.5)
        return [one["State"] for one in spaces.describe_workspaces(WorkspaceIds=[found])["Workspaces"]]

    def accepted(answer):
        assert answer["FailedRequests"] == [], answer["FailedRequests"]

    until(state, ["AVAILABLE"], "the desktop")
    everybody = [found for page in spaces.get_paginator("describe_workspaces").paginate() for found in page["Workspaces"]]
    assert desktop in [found["WorkspaceId"] for found in everybody]
    seen = [found for page in spaces.get_paginator("describe_workspaces_connection_status").paginate() for found in page["WorkspacesConnectionStatus"]]
    assert any(found["ConnectionState"] == "CONNECTED" for found in seen)
    spaces.modify_workspace_properties(WorkspaceId=desktop, WorkspaceProperties={"RunningModeAutoStopTimeoutInMinutes": 2880})
    spaces.modify_workspace_state(WorkspaceId=desktop, WorkspaceState="ADMIN_MAINTENANCE")
    spaces.modify_workspace_state(WorkspaceId=desktop, WorkspaceState="AVAILABLE")
    accepted(spaces.stop_workspaces(StopWorkspaceRequests=[{"WorkspaceId": desktop}]))
    until(state, ["STOPPED"], "the desktop")
    accepted(spaces.start_workspaces(StartWorkspaceRequests=[{"WorkspaceId": desktop}]))
    until(state, ["AVAILABLE"], "the desktop")
    accepted(spaces.reboot_workspaces(RebootWorkspaceRequests=[{"WorkspaceId": desktop}]))
    until(state, ["AVAILABLE"], "the desktop")
    until(lambda: time.sleep(0.5) or len(spaces.describe_workspace_snapshots(WorkspaceId=desktop)["RestoreSnapshots"]) > 0, True, "a snapshot")
    accepted(spaces.rebuild_workspaces(RebuildWorkspaceRequests=[{"WorkspaceId": desktop}]))
    until(state, ["AVAILABLE"], "the desktop")
    spaces.restore_workspace(WorkspaceId=desktop)
    until(state, ["AVAILABLE"], "the desktop")
    target = spaces.migrate_workspace(SourceWorkspaceId=desktop, BundleId=bundles["Developer desktop"])["TargetWorkspaceId"]
    until(lambda: state(target), ["AVAILABLE"], "the new desktop")
    until(state, [], "the old desktop")
    accepted(spaces.terminate_workspaces(TerminateWorkspaceRequests=[{"WorkspaceId": target}]))
    until(lambda: state(target), [], "the new desktop")


def application_auto_scaling():
    scaling, streams = client("application-autoscaling"), client("appstream")
    target = {"ServiceNamespace": "appstream", "ResourceId": "fleet/west-apps", "ScalableDimension": "appstream:fleet:DesiredCapacity"}
    fleet = {"ServiceNamespace": "appstream", "ResourceId": "fleet/west-apps"}

    def size():
        return streams.describe_fleets(Names=["west-apps"])["Fleets"][0]["ComputeCapacityStatus"]["Desired"]

    arn = scaling.register_scalable_target(**target, MinCapacity=4, MaxCapacity=8, Tags={"team": "it"})["ScalableTargetARN"]
    assert size() == 4
    scaling.tag_resource(ResourceARN=arn, Tags={"stage": "test"})
    scaling.untag_resource(ResourceARN=arn, TagKeys=["team"])
    assert scaling.list_tags_for_resource(ResourceARN=arn)["Tags"] == {"stage": "test"}
    found = scaling.describe_scalable_targets(ServiceNamespace="appstream", ResourceIds=["fleet/west-apps"])["ScalableTargets"][0]
    assert (found["MinCapacity"], found["MaxCapacity"], found["ScalableTargetARN"]) == (4, 8, arn)
    policy = scaling.put_scaling_policy(
        **target, PolicyName="tracking", PolicyType="TargetTrackingScaling", TargetTrackingScalingPolicyConfiguration={
            "TargetValue": 80.0, "PredefinedMetricSpecification": {"PredefinedMetricType": "AppStreamAverageCapacityUtilization"}})
    assert len(policy["Alarms"]) == 2
    # The demo data has other policies for this fleet.
    assert "tracking" in [found["PolicyName"] for page in scaling.get_paginator("describe_scaling_policies").paginate(**fleet)
                          for found in page["ScalingPolicies"]]
    scaling.put_scheduled_action(
        **target, ScheduledActionName="soon", Schedule="rate(5 minutes)", ScalableTargetAction={"MinCapacity": 6, "MaxCapacity": 8})
    until(size, 6, "the size of the fleet")
    actions = scaling.describe_scheduled_actions(**fleet)["ScheduledActions"]
    assert {"Schedule": "rate(5 minutes)", "ScalableTargetAction": {"MinCapacity": 6, "MaxCapacity": 8}}.items() <= actions[-1].items()
    causes = [found["Cause"] for page in scaling.get_paginator("describe_scaling_activities").paginate(**fleet)
              for found in page["ScalingActivities"]]
    assert "scheduled action name soon was triggered" in causes and "minimum capacity was set to 6" in causes
    expect(scaling.exceptions.ValidationException, scaling.put_scheduled_action, **target, ScheduledActionName="wrong",
           Schedule="cron(0 8 * * MON-FRI)", ScalableTargetAction={"MinCapacity": 1})
    scaling.delete_scheduled_action(**target, ScheduledActionName="soon")
    scaling.delete_scaling_policy(**target, PolicyName="tracking")
    scaling.deregister_scalable_target(**target)
    expect(scaling.exceptions.ObjectNotFoundException, scaling.deregister_scalable_target, **target)


for life in (device_farm, app_stream, work_spaces, application_auto_scaling, desktops):
    life()
missing = []
for service, operations in documented().items():
    print(f"{service}: {len(operations & called[service])} of {len(operations)} operations")
    missing += [f"{service} {operation}" for operation in sorted(operations - called[service])]
print(f"{calls} calls; not called: {', '.join(missing) or 'none'}; different from the model: {'; '.join(sorted(set(differences))) or 'nothing'}")
sys.exit(1 if missing or differences else 0)
